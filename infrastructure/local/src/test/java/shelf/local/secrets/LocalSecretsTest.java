package shelf.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.account.LocalCredentials;
import shelf.local.iam.Permissions;
import shelf.local.iam.Statements;
import shelf.local.secrets.SecretFaults.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalSecretsTest {

  private static final String CREATE =
      "{\"Name\":\"shelf/vk/1\",\"SecretString\":\"one\",\"ClientRequestToken\":\"t1\"}";
  private static final String ID = "{\"SecretId\":\"shelf/vk/1\"}";

  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalSecrets secrets;

  private String caller = LocalCredentials.ACCESS_KEY;

  @BeforeEach
  void start() {
    start(new Permissions());
  }

  private void start(Permissions permissions) {
    var file = Optional.of(directory.resolve("secrets.json"));
    secrets = LocalSecrets.start(file, permissions, () -> Instant.ofEpochSecond(1_000));
  }

  @AfterEach
  void stop() {
    client.close();
    secrets.close();
  }

  @Test
  void secret_createdAndChanged_isTheLastOne() throws Exception {
    var made = ok("CreateSecret", CREATE);
    var arn = made.path("ARN").asString();
    assertThat(made.path("VersionId").asString()).isEqualTo("t1");
    assertThat(ok("GetSecretValue", ID).path("SecretString").asString()).isEqualTo("one");

    ok("PutSecretValue", "{\"SecretId\":\"shelf/vk/1\",\"SecretString\":\"two\"}");

    var found = ok("GetSecretValue", "{\"SecretId\":\"" + arn + "\"}");
    assertThat(found.path("SecretString").asString()).isEqualTo("two");
    assertThat(found.path("VersionStages")).hasToString("[\"AWSCURRENT\"]");
    assertThat(found.path("CreatedDate").asLong()).isEqualTo(1_000);
    assertThat(ok("DescribeSecret", ID).toString()).contains("shelf/vk/1").doesNotContain("two");
  }

  @Test
  void create_again_isTheSameOrRefused() throws Exception {
    ok("CreateSecret", CREATE);

    assertThat(ok("CreateSecret", CREATE).path("VersionId").asString()).isEqualTo("t1");
    assertThat(refused("CreateSecret", CREATE.replace("one", "other")))
        .isEqualTo("ResourceExistsException");
    assertThat(ok("GetSecretValue", ID).path("SecretString").asString()).isEqualTo("one");
  }

  @Test
  void secret_thatIsNotThere_isNotFound() throws Exception {
    assertThat(refused("GetSecretValue", ID)).isEqualTo("ResourceNotFoundException");
    assertThat(refused("PutSecretValue", "{\"SecretId\":\"x\",\"SecretString\":\"\"}"))
        .isEqualTo("ResourceNotFoundException");
    assertThat(refused("DescribeSecret", ID)).isEqualTo("ResourceNotFoundException");
    assertThat(refused("DeleteSecret", ID)).isEqualTo("ResourceNotFoundException");
    assertThat(refused("RestoreSecret", ID)).isEqualTo("ResourceNotFoundException");
  }

  @Test
  void delete_byForce_leavesNothing() throws Exception {
    ok("CreateSecret", CREATE);

    var force = "{\"SecretId\":\"shelf/vk/1\",\"ForceDeleteWithoutRecovery\":true}";
    ok("DeleteSecret", force);
    ok("DeleteSecret", force);

    assertThat(refused("GetSecretValue", ID)).isEqualTo("ResourceNotFoundException");
    ok("CreateSecret", CREATE);
  }

  @Test
  void delete_forLater_keepsTheName() throws Exception {
    ok("CreateSecret", CREATE);
    ok("DeleteSecret", ID);

    assertThat(refused("GetSecretValue", ID)).isEqualTo("InvalidRequestException");
    assertThat(refused("CreateSecret", CREATE)).isEqualTo("InvalidRequestException");
    ok("RestoreSecret", ID);
    assertThat(ok("GetSecretValue", ID).path("SecretString").asString()).isEqualTo("one");
  }

  @Test
  void secrets_kept_surviveInAFileOfTheirOwner() throws Exception {
    ok("CreateSecret", CREATE);
    secrets.close();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("secrets.json"))))
        .isEqualTo("rw-------");

    start();

    assertThat(ok("GetSecretValue", ID).path("SecretString").asString()).isEqualTo("one");
  }

  @Test
  void faults_ordered_hitOnce() throws Exception {
    ok("CreateSecret", CREATE);
    secrets.faults().add(Kind.THROTTLED, "GetSecretValue", 1);
    assertThat(refused("GetSecretValue", ID)).isEqualTo("ThrottlingException");
    assertThat(call("GetSecretValue", ID).statusCode()).isEqualTo(200);

    secrets.faults().add(Kind.ANSWER_LOST, "PutSecretValue", 1);
    assertThatThrownBy(
            () -> call("PutSecretValue", "{\"SecretId\":\"shelf/vk/1\",\"SecretString\":\"2\"}"))
        .isInstanceOf(IOException.class);
    assertThat(ok("GetSecretValue", ID).path("SecretString").asString()).isEqualTo("2");
  }

  @Test
  void function_withAPolicy_mayDoWhatItSays() throws Exception {
    secrets.close();
    start(
        Statements.of(
            "{Effect: Allow, Action: ['secretsmanager:GetSecretValue',"
                + " 'secretsmanager:CreateSecret'], Resource: '*:secret:shelf/vk/1-??????'}"));
    caller = Statements.KEY;
    ok("CreateSecret", CREATE);
    ok("GetSecretValue", ID);

    assertThat(refused("PutSecretValue", "{\"SecretId\":\"shelf/vk/1\",\"SecretString\":\"b\"}"))
        .isEqualTo("AccessDeniedException");
    assertThat(call("CreateSecret", CREATE.replace("vk/1", "vk/12")).body())
        .contains(
            "User: arn:aws:sts::000000000000:assumed-role/shelf-ClerkRole/clerk is not authorized"
                + " to perform: secretsmanager:CreateSecret on resource: shelf/vk/12 because no"
                + " identity-based policy allows the secretsmanager:CreateSecret action");
    // A name without the six characters that come with a secret: nothing is there.
    assertThat(refused("GetSecretValue", ID.replace("vk/1", "vk/2")))
        .isEqualTo("AccessDeniedException");
  }

  @Test
  void call_ofNobody_isRefused() throws Exception {
    caller = "somebody";
    assertThat(refused("GetSecretValue", ID)).isEqualTo("UnrecognizedClientException");
  }

  private JsonNode ok(String operation, String body) throws Exception {
    var answer = call(operation, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private String refused(String operation, String body) throws Exception {
    var answer = call(operation, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    return JsonMapper.shared().readTree(answer.body()).path("__type").asString();
  }

  private HttpResponse<String> call(String operation, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(secrets.endpoint())
            .header("X-Amz-Target", "secretsmanager." + operation)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + caller + "/20261122/x/y/z")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
