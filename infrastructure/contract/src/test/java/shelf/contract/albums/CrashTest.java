package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.Patience;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.Trouble;
import shelf.local.vk.Trouble.Kind;

/** Between VK and our save: neither a lost nor a double album. */
@Apart
class CrashTest {

  private static final String SAVE = "TransactWriteItems";

  private final Market market = Market.open();
  private final Project project = market.project();

  @AfterEach
  void heal() {
    market.faults().clear();
  }

  private void assertFound(Answer answer) {
    assertThat(shown(200, answer).get("id").longValue())
        .isEqualTo(project.inVk().albums().getFirst().id());
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    assertThat(project.creations()).isEmpty();
    project.assertAlbums("Лето");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void save_thatFails_is503AndTheRetryGetsTheAlbum(boolean withKey) {
    var client = withKey ? market.keyed() : market.admin();
    market.faults().add(Fault.serverError().on(SAVE).always());
    Errors.assertDetail(project.create(client, "Лето"), 503, "Service temporarily unavailable");
    assertThat(project.inVk().albums()).hasSize(1);
    assertThat(project.albums()).isEmpty();
    market.faults().clear();
    var retry = project.create(client, "Лето");
    assertThat(retry.header("idempotent-replayed")).hasValue("true");
    assertFound(retry);
  }

  @Test
  void save_whoseAnswerIsLost_isSavedOnce() {
    market.faults().add(Fault.answerLost().on(SAVE).onTable("albums"));
    var keyed = market.keyed();
    var first = project.create(keyed, "Лето");
    assertFound(first);
    assertThat(shown(200, project.create(keyed, "Лето"))).isEqualTo(first.json());
  }

  @Test
  void save_thatFailsOnce_isMadeAgain() {
    market.faults().add(Fault.throttled().on(SAVE).onTable("albums"));
    assertFound(project.create("Лето"));
  }

  /** All is lost from the moment on in which VK has made the album: nobody could let go. */
  private void crash(Api client) {
    project.suffer(Trouble.of(Kind.DONE_SLOW, Duration.ofMillis(1_000)).on(Project.ADD));
    var running = CompletableFuture.supplyAsync(() -> project.create(client, "Лето"));
    Patience.until(Market.PATIENCE, "VK has it", () -> !project.inVk().albums().isEmpty());
    market.faults().add(Fault.serverError().always());
    assertThat(running.join().status()).isEqualTo(503);
    market.faults().clear();
  }

  @Test
  void lock_whoseAnswerIsLost_isItsOwn() {
    market.faults().add(Fault.answerLost().on("PutItem").onTable("albums"));
    assertFound(project.create("Лето"));
  }

  @Test
  void permit_thatCannotBeTaken_leavesNoLock() {
    market.faults().add(Fault.serverError().on("UpdateItem").always());
    assertThat(project.create("Лето").status()).isEqualTo(503);
    market.faults().clear();
    assertThat(project.creations()).isEmpty();
    assertFound(project.create("Лето"));
  }

  /** The table fails after VK did: what the client hears is what VK did. */
  @Test
  void outage_afterVkWasTooSlow_isTold504() {
    var late = Market.TIMEOUT.plusMillis(700);
    project.suffer(Trouble.of(Kind.DONE_SLOW, late).on(Project.ADD));
    var keyed = market.keyed();
    var running = CompletableFuture.supplyAsync(() -> project.create(keyed, "Лето"));
    Patience.until(Market.PATIENCE, "VK has it", () -> !project.inVk().albums().isEmpty());
    market.faults().add(Fault.serverError().always());
    assertThat(shown(504, running.join()).get("code").stringValue()).isEqualTo("vk_timeout");
    market.faults().clear();
    project.crashed();
    assertFound(project.create(keyed, "Лето"));
  }

  @Test
  void crash_afterVk_isFoundByTheRetry() {
    var keyed = market.keyed();
    crash(keyed);
    var early = project.create(keyed, "Лето");
    Errors.assertDetail(early, 409, "A request with this Idempotency-Key is still running");
    assertThat(project.creations()).hasSize(1);
    project.crashed();
    var retry = project.create(keyed, "Лето");
    assertThat(retry.header("idempotent-replayed")).hasValue("true");
    assertFound(retry);
    assertFound(project.create(keyed, "Лето"));
  }

  @Test
  void crash_thenARefresh_isOneAlbumStill() {
    var keyed = market.keyed();
    crash(keyed);
    project.refresh();
    project.assertAlbums("Лето");
    project.crashed();
    assertFound(project.create(keyed, "Лето"));
  }

  @Test
  void crash_longAgo_isFoundByTheSweepForItsClient() {
    var keyed = market.keyed();
    crash(keyed);
    project.crashed();
    sweep();
    project.assertAlbums("Лето");
    assertThat(project.creations()).isEmpty();
    var retry = project.create(keyed, "Лето");
    assertThat(retry.header("idempotent-replayed")).hasValue("true");
    assertFound(retry);
  }

  private void sweep() {
    try {
      market
          .aws()
          .lambda()
          .invoke("VkSyncFunction", "{\"task\": \"sweep\"}".getBytes(StandardCharsets.UTF_8));
    } catch (FunctionFailedException e) {
      throw new AssertionError("The sweep failed", e);
    }
  }

  @Test
  void crash_beforeVk_isCreatedWhenThatIsSure() {
    var keyed = market.keyed();
    project.suffer(Trouble.of(Kind.RESET).on(Project.ADD));
    assertThat(project.create(keyed, "Лето").status()).isEqualTo(502);
    project.aged();
    sweep();
    assertThat(project.creations()).isEmpty();
    shown(200, project.create(keyed, "Лето"));
    project.assertAlbums("Лето");
  }
}
