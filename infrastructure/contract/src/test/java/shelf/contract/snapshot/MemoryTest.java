package shelf.contract.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.local.vk.CallLog;

/** What was remembered before a snapshot is read anew after each restore, however soon that is. */
@Apart
class MemoryTest {

  private static final String DOLLAR = "/api/fx/admin/overrides/USD";

  @Test
  void rate_changedAfterTheCheckpoint_isSeenAtOnce() throws IOException {
    var part = Ask.of("GET /api/parts/{part_id}").with("part_id", 1);
    World.admin().put(DOLLAR, Map.of("rate", 80));
    assertForgets("PartsFunction", part, () -> World.admin().put(DOLLAR, Map.of("rate", 90)));
  }

  @Test
  void brandName_changedAfterTheCheckpoint_isSeenAtOnce() throws IOException {
    var model = World.admin().get("/admin/marketplace/car-models/1").json();
    var brand = "/api/brands/admin/" + model.get("brand_id").longValue();
    var detail = Ask.of("GET /marketplace/car-models/{model_id}").with("model_id", 1);
    World.admin().put(brand, Map.of("name", "Before"));
    assertForgets(
        "CarModelsFunction", detail, () -> World.admin().put(brand, Map.of("name", "After")));
  }

  /** It is remembered for a minute, as the answer before the checkpoint shows. */
  private static void assertForgets(String function, Ask ask, Runnable change) throws IOException {
    try (var lines = Lines.to(World.aws());
        var instance = Instance.start(World.aws(), function, lines)) {
      var before = instance.ask(ask);
      change.run();
      assertThat(instance.ask(ask)).as("remembered").isEqualTo(before);
      instance.checkpoint();
      instance.restore();
      assertThat(instance.ask(ask)).as("forgotten").isNotEqualTo(before);
    }
  }

  @Test
  void token_changedAfterTheCheckpoint_isReadAgain() throws IOException {
    giveToken("vk1.a.Before");
    try (var lines = Lines.to(World.aws());
        var instance = Instance.start(World.aws(), "AlbumsFunction", lines)) {
      instance.ask(album("One"));
      putSecret("vk1.a.After");
      instance.ask(album("Two"));
      assertThat(lastToken()).as("remembered").isEqualTo("vk1.a.Before");
      instance.checkpoint();
      instance.restore();
      instance.ask(album("Three"));
      assertThat(lastToken()).as("forgotten").isEqualTo("vk1.a.After");
    }
  }

  private static void giveToken(String token) {
    World.admin().put("/api/projects/admin/2/vk-token", Map.of("token", token));
  }

  /** Past the function, which would change the project, too, and so tell everybody. */
  private static void putSecret(String token) {
    var answer =
        Api.at(World.aws().secretsManager())
            .with("Content-Type", "application/x-amz-json-1.1")
            .with("X-Amz-Target", "secretsmanager.PutSecretValue")
            .with("Authorization", "AWS4-HMAC-SHA256 Credential=local/x")
            .post("/", Map.of("SecretId", "shelf/vk/2", "SecretString", token));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  private static Ask album(String title) {
    return Ask.of("POST /api/market/createAlbum")
        .saying("{\"projectId\": 2, \"title\": \"%s\"}".formatted(title));
  }

  private static String lastToken() {
    List<CallLog.Call> calls = World.aws().fakeVk().orElseThrow().calls().calls();
    return calls.getLast().token();
  }
}
