package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import shelf.contract.Api;
import shelf.contract.Cloud;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.FakeVk;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An embedded AWS with albums, and a VK that the tests script. Schedules never run by themselves.
 *
 * @param admin with one token for all: signing one costs more than what most requests ask for
 */
record SyncEngine(EmbeddedAws aws, Table table, Api admin) {

  private static final String FUNCTION = "VkSyncFunction";
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  /** Started when first asked for. */
  private static final class Live {

    private static final SyncEngine ENGINE = start(SyncTemplate.woken(300), 10, 2);
  }

  private static final class Quiet {

    private static final SyncEngine ENGINE = start(SyncTemplate.unwoken(30), 5, 2);
  }

  private static final class Hasty {

    private static final SyncEngine ENGINE = start(SyncTemplate.woken(45), 1, 4);
  }

  private static final class Brief {

    private static final SyncEngine ENGINE = start(SyncTemplate.woken(33), 10, 2);
  }

  /** As it is in the cloud: the stream wakes <b>vk-sync</b>. */
  static SyncEngine live() {
    return calm(Live.ENGINE);
  }

  /** As it is in the cloud, but three seconds a run are all there are for work. */
  static SyncEngine brief() {
    return calm(Brief.ENGINE);
  }

  /** Where the tests wake <b>vk-sync</b>, whose time is enough for one call of VK a run. */
  static SyncEngine quiet() {
    return calm(Quiet.ENGINE);
  }

  /** Where VK has a second for an answer, and what it did not make in four it will not make. */
  static SyncEngine hasty() {
    return calm(Hasty.ENGINE);
  }

  private static SyncEngine calm(SyncEngine engine) {
    engine.aws.faults().clear();
    engine.vk().reset();
    return engine;
  }

  private static SyncEngine start(Path template, int timeout, int settle) {
    var parameters =
        Map.of(
            "VkTimeoutSeconds",
            Integer.toString(timeout),
            "VkSettleSeconds",
            Integer.toString(settle));
    var aws =
        EmbeddedAws.start(
            Cloud.options()
                .starting("AlbumsFunction", FUNCTION)
                .withTemplate(template)
                .withParameters(parameters));
    Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "stop the engine"));
    var table = DirectDynamoDb.at(aws.dynamoDb()).table("albums");
    return new SyncEngine(aws, table, Api.at(aws.url()).withToken(aws.token("catalog.admin")));
  }

  FakeVk vk() {
    return aws.fakeVk().orElseThrow();
  }

  /** As the stream delivers the wake-up of this number. */
  void wake(String jobId, long number) throws FunctionFailedException {
    wakeUp("job#" + jobId, "wake#" + number);
  }

  void wakeUp(String collection, String member) throws FunctionFailedException {
    var keys = Map.of("collection", Map.of("S", collection), "member", Map.of("S", member));
    var record = Map.of("eventName", "INSERT", "dynamodb", Map.of("Keys", keys));
    invoke(Map.of("Records", List.of(record)));
  }

  /** The number of the newest wake-up of a job. */
  long newestWake(String jobId) {
    return table.get(new Key("job#" + jobId, "state")).orElseThrow().number("wake");
  }

  /** The names of all that was to wake a job, those of the sweep behind the others of a number. */
  List<String> wakeUps(String jobId) {
    return lying("job#" + jobId).stream()
        .map(item -> item.key().member())
        .filter(name -> name.startsWith("wake#"))
        .toList();
  }

  /** What the schedules ask for; answers how many jobs it made. */
  long refreshAll() throws FunctionFailedException {
    return invoke(Map.of("task", "refresh")).get("queued").longValue();
  }

  /** Answers how much is open afterwards. */
  long sweep() throws FunctionFailedException {
    return invoke(Map.of("task", "sweep")).get("open").longValue();
  }

  JsonNode invoke(Object event) throws FunctionFailedException {
    var json = JsonMapper.shared().writeValueAsBytes(event);
    return JsonMapper.shared().readTree(aws.lambda().invoke(FUNCTION, json));
  }

  /** All that lies under a collection. */
  List<Item> lying(String collection) {
    return table.query(Query.of(collection).consistently());
  }

  /** Why a job does not end: its newest wake-up, those there were, and whose turn it is. */
  String whereabouts(String jobId, long projectId) {
    var turn = table.get(new Key("project#" + projectId, "refresh"));
    var holder = turn.flatMap(it -> it.maybeText("holder")).orElse("nobody");
    var until = turn.flatMap(it -> it.maybeNumber("lease_until")).orElse(0L);
    return "%s at %s: wake-up %d of %s; turn of %s until %s, waiting: %s"
        .formatted(
            jobId,
            Instant.now(),
            newestWake(jobId),
            wakeUps(jobId),
            holder,
            Instant.ofEpochMilli(until),
            turn.flatMap(it -> it.maybeText("queued")).orElse("none"));
  }

  /** The keys of all that lies in the table. */
  List<Key> everything() {
    return Store.scan(table, item -> true).stream().map(Item::key).toList();
  }

  /** All that lies in the table, as DynamoDB tells it. */
  String dump() {
    var dynamo =
        Api.at(aws.dynamoDb())
            .with("Content-Type", "application/x-amz-json-1.0")
            .with("X-Amz-Target", "DynamoDB_20120810.Scan")
            .with("Authorization", SIGNED);
    var all = new StringBuilder();
    var scan = JsonMapper.shared().createObjectNode().put("TableName", "albums");
    JsonNode last;
    do {
      var page = dynamo.post("/", scan);
      assertThat(page.status()).as("%s", page).isEqualTo(200);
      all.append(page.text());
      last = page.json().path("LastEvaluatedKey");
      scan.set("ExclusiveStartKey", last);
    } while (last.isObject());
    return all.toString();
  }

  /** Lets a lease be over, as the clock would. */
  void expire(Key key) {
    table.put(table.get(key).orElseThrow().with("lease_until", 1));
  }

  /** What both functions have logged so far. */
  String log() {
    return log("albums") + log("vk-sync");
  }

  String log(String function) {
    var file = aws.logs().resolve(function + ".log");
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
