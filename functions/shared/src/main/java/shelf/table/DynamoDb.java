package shelf.table;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import shelf.aws.Credentials;
import shelf.aws.LastingConnections;
import shelf.aws.Retries;
import shelf.config.Config;
import shelf.telemetry.Meter;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** The connection to DynamoDB, built once per function instance, and what its failures mean. */
public final class DynamoDb {

  // DynamoDB answers in milliseconds. With these a call gives up within 10 s, where the SDK's own
  // values would outlast the request: a caller would see a time-out instead of a 503.
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final DynamoDbClient client;
  private final Meter meter;
  private final Backoff backoff;

  private DynamoDb(DynamoDbClient client, Meter meter, Backoff backoff) {
    this.client = client;
    this.meter = meter;
    this.backoff = backoff;
  }

  public static DynamoDb connect(Config config, Meter meter, Backoff backoff) {
    var http = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
    var builder =
        DynamoDbClient.builder()
            .region(Region.of(config.region()))
            .credentialsProvider(Credentials.of(config))
            .httpClientBuilder(http)
            .overrideConfiguration(o ->
                o.retryStrategy(Retries.few())
                    .addExecutionInterceptor(new CapacityInterceptor(meter))
                    .addExecutionInterceptor(LastingConnections.of(config)));
    config.dynamoDbEndpoint().ifPresent(builder::endpointOverride);
    return new DynamoDb(builder.build(), meter, backoff);
  }

  /** Rehearses writes, none of which is sent. */
  public DynamoDb rehearsed() {
    meter.rehearse(() -> WriteRehearsal.play(table("rehearsal")));
    return this;
  }

  public Table table(String name) {
    return new Table(name, this);
  }

  DynamoDbClient client() {
    return client;
  }

  Backoff backoff() {
    return backoff;
  }

  /** A token that makes a repeated transaction the same transaction. */
  String token() {
    return backoff.token();
  }

  /** Waits when DynamoDB left a part of a batch undone, unless that went on for too long. */
  void pauseIfLeft(List<?> left, int tries) {
    if (left.isEmpty()) {
      return;
    }
    if (!backoff.mayRetryAfter(tries)) {
      throw new Unavailable("DynamoDB kept leaving a part of a batch undone", null);
    }
    backoff.waitAfter(tries);
  }

  /** Waits for another writer to be done with an item, unless that went on for too long. */
  void pauseForRival(int tries, RuntimeException conflict) {
    if (!backoff.mayRetryAfter(tries)) {
      throw new Unavailable("Too many conflicting writes", conflict);
    }
    backoff.waitAfter(tries);
  }

  /**
   * @throws Unavailable if DynamoDB did not answer clearly
   */
  static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw isToldAsItIs(e) ? e : new Unavailable("DynamoDB did not answer: " + e.getMessage(), e);
    }
  }

  /** What the caller must see as it is: a mistake of ours, or the caller's own to wait for. */
  private static boolean isToldAsItIs(SdkException e) {
    return e instanceof TransactionInProgressException
        || e instanceof DynamoDbException answer
            && answer.statusCode() == 400
            && !answer.isThrottlingException();
  }
}
