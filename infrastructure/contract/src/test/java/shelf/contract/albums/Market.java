package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Cloud;
import shelf.contract.engine.DirectDynamoDb;
import shelf.local.EmbeddedAws;
import shelf.local.dynamodb.Faults;
import shelf.local.vk.FakeVk;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;

/**
 * Projects and their albums over HTTP, the table behind them, and a VK to quarrel with.
 *
 * @param admin with one token for all: signing one costs more than what most requests ask for
 */
record Market(EmbeddedAws aws, Table table, Api admin) {

  static final String PROJECTS = "/api/projects/admin";
  static final String ALBUMS = "/api/market/albums";
  static final String ITEMS = "/api/market/items";
  static final String CREATE = "/api/market/createAlbum";
  static final String EDIT = "/api/market/editAlbum";
  static final String DELETE = "/api/market/deleteAlbum";
  static final String REFRESH = "/api/market/refreshAll";
  static final String JOBS = "/api/market/jobs/";
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Of a call of VK. */
  static final Duration TIMEOUT = Duration.ofSeconds(2);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Started when first asked for. */
  private static final class Open {

    private static final Market MARKET = start();
  }

  /** One for the whole package, in which nothing goes wrong. */
  static Market open() {
    var market = Open.MARKET;
    market.faults().clear();
    market.aws.secretFaults().clear();
    market.vk().calm();
    return market;
  }

  private static Market start() {
    var options =
        Cloud.options()
            .withTemplate(QuietTemplate.FILE)
            .withParameters(Map.of("VkTimeoutSeconds", Long.toString(TIMEOUT.toSeconds())))
            .starting("AlbumsFunction", "VkSyncFunction");
    var aws = EmbeddedAws.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "stop a market"));
    var table = DirectDynamoDb.at(aws.dynamoDb()).table("albums");
    return new Market(aws, table, Api.at(aws.url()).withToken(aws.token("catalog.admin")));
  }

  FakeVk vk() {
    return aws.fakeVk().orElseThrow();
  }

  Faults faults() {
    return aws.faults();
  }

  Api anyone() {
    return Api.at(aws.url());
  }

  Api unscoped() {
    return anyone().withToken(aws.token("catalog.read"));
  }

  /** An admin with a key that no other one has. */
  Api keyed() {
    return admin().with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** What an answer with this status shows. */
  static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  static List<JsonNode> rows(Answer answer) {
    return shown(200, answer).valueStream().toList();
  }

  /** A community that no other project is of. */
  static long community() {
    return 5_000_000L + NUMBER.incrementAndGet();
  }

  /** A project that has no token. */
  Project bare() {
    long community = community();
    var body = Map.of("name", "Project " + community, "vkProjectId", community);
    long id = shown(201, admin().post(PROJECTS, body)).get("id").longValue();
    return new Project(this, id, community, "vk1.a.Token-of-" + community);
  }

  /** One that may call VK. */
  Project project() {
    var project = bare();
    project.giveToken();
    return project;
  }

  /** What is kept under a project's name. */
  Optional<String> secret(long projectId) {
    var answer = askForSecret("GetSecretValue", projectId);
    return Optional.ofNullable(answer.json().get("SecretString")).map(JsonNode::stringValue);
  }

  /** As a person does by hand: it could be restored for some days, and its name is taken. */
  void deleteForLater(long projectId) {
    shown(200, askForSecret("DeleteSecret", projectId));
  }

  private Answer askForSecret(String operation, long projectId) {
    return Api.at(aws.secretsManager())
        .with("Content-Type", "application/x-amz-json-1.1")
        .with("X-Amz-Target", "secretsmanager." + operation)
        .with("Authorization", "AWS4-HMAC-SHA256 Credential=local/x")
        .post("/", Map.of("SecretId", "shelf/vk/" + projectId));
  }
}
