package shelf.local;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import shelf.local.account.LocalCredentials;
import shelf.local.dynamodb.LocalDynamoDb;
import shelf.local.elsewhere.Elsewhere;
import shelf.local.events.EventSources;
import shelf.local.failure.StartException;
import shelf.local.iam.Permissions;
import shelf.local.lambda.Code;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Lambda;
import shelf.local.s3.LocalS3;
import shelf.local.secrets.LocalSecrets;
import shelf.local.template.Template;

/**
 * Everything but the gateway: stores, functions and what calls them.
 *
 * @param fxChange if rates of another origin were dropped
 * @param vkBefore what was taken for VK before, if what was known from there was dropped
 */
record Services(
    Template template,
    Permissions permissions,
    LocalDynamoDb dynamoDb,
    LocalS3 s3,
    LocalSecrets secrets,
    Optional<FxChange> fxChange,
    Optional<String> vkBefore,
    Lambda lambda,
    EventSources events) {

  /**
   * Starts the stores side by side, then unpacks the functions, then joins them.
   *
   * @param blueprint the template, which can tell of the addresses of S3 once it listens
   */
  static Services start(
      Function<LocalS3, Template> blueprint,
      DataDirectory data,
      Origins origins,
      Started started,
      Clock clock) {
    var iam = new Permissions();
    var dynamoDb = Parallel.start(() -> started.add(dynamoDb(data, iam)));
    var s3 = Parallel.start(() -> started.add(s3(data, iam)));
    var secrets = started.add(secrets(data, iam, clock));
    var drawn = s3.thenApply(blueprint);
    var code = drawn.thenApply(Code::load);
    var tables = dynamoDb.thenAcceptBoth(drawn, Services::createTables);
    var buckets = s3.thenAcceptBoth(drawn, Services::createBuckets);
    await(code, tables, buckets);
    var template = drawn.join();
    iam.add(template);
    var fxChange = origins.fx().claim(data, StoredRates.in(template, dynamoDb.join()));
    var vkBefore = origins.vk().claim(data, VkCopies.in(template, dynamoDb.join()));
    var environment =
        environment(dynamoDb.join().endpoint(), s3.join().endpoint(), secrets.endpoint());
    var lambda = started.add(new Lambda(code.join(), data.functions(), environment, clock));
    iam.onRefusal(refusal -> lambda.log(refusal.function(), refusal.message()));
    var streams = data.part("streams");
    var events =
        started.add(
            EventSources.start(template, dynamoDb.join(), s3.join(), lambda, streams, clock));
    return new Services(
        template, iam, dynamoDb.join(), s3.join(), secrets, fxChange, vkBefore, lambda, events);
  }

  private static LocalDynamoDb dynamoDb(DataDirectory data, Permissions iam) {
    var relay = data.elsewhere().map(Elsewhere::tables);
    return LocalDynamoDb.start(data.part("dynamodb"), iam, relay);
  }

  private static LocalS3 s3(DataDirectory data, Permissions iam) {
    return LocalS3.start(data.part("s3"), iam, data.elsewhere());
  }

  private static LocalSecrets secrets(DataDirectory data, Permissions iam, Clock clock) {
    var relay = data.elsewhere().map(Elsewhere::secrets);
    return LocalSecrets.start(data.part("secrets-manager.json"), iam, relay, clock);
  }

  private static void await(
      CompletableFuture<Code> code, CompletableFuture<?> tables, CompletableFuture<?> buckets) {
    try {
      Parallel.await(List.of(code, tables, buckets));
    } catch (RuntimeException e) {
      code.thenAccept(Code::close);
      throw e;
    }
  }

  private static void createTables(LocalDynamoDb dynamoDb, Template template) {
    dynamoDb.createTables(template.resources("AWS::DynamoDB::Table"), template::physicalName);
  }

  private static void createBuckets(LocalS3 s3, Template template) {
    s3.createBuckets(template.resources("AWS::S3::Bucket"), template::physicalName);
  }

  private static Map<String, String> environment(URI dynamoDb, URI s3, URI secrets) {
    var environment = new HashMap<String, String>();
    environment.put("AWS_REGION", LocalCredentials.REGION);
    environment.put("AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET_KEY);
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    environment.put("AWS_ENDPOINT_URL_S3", s3.toString());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.toString());
    return environment;
  }

  /**
   * Starts functions, side by side, so that nobody waits for them later.
   *
   * @param first which; all if none is named
   */
  void warmUp(Set<String> first) {
    var starts =
        lambda.functionIds().stream()
            .filter(id -> first.isEmpty() || first.contains(id))
            .map(id -> Parallel.start(() -> warmUp(lambda, id)))
            .toList();
    Parallel.await(starts);
  }

  private static String warmUp(Lambda lambda, String id) {
    try {
      lambda.warmUp(id);
      return id;
    } catch (FunctionFailedException e) {
      throw new StartException("The function " + id + " does not start: " + e.getMessage(), e);
    }
  }
}
