package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.Trouble;
import shelf.table.Key;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that VK does not take, or wants to rest; and the schedule, which asks for no such. */
@Apart
class TokenTest {

  private final SyncEngine engine = SyncEngine.quiet();
  private final Stall stall = Stall.open(engine);

  @ParameterizedTest
  @CsvSource({
    "5, vk_auth_failed",
    "14, vk_captcha",
    "3300, vk_captcha",
    "7, vk_permission",
    "27, vk_permission",
    "17, vk_action_required",
    "34, vk_refused",
    "9, vk_flood",
    "29, vk_quota"
  })
  void refresh_tokenNotTaken_jobSaysWhyAndNobodyAsksAgain(int code, String said)
      throws FunctionFailedException {
    engine.vk().trouble(Trouble.error(code).on("execute").with(stall.token()));

    var job = stall.refreshedByHand();

    assertThat(Stall.status(job)).isEqualTo("failed");
    assertThat(job.get("error").stringValue()).startsWith(said).contains("code " + code);
    assertThat(failures()).as("an alarm's metric").isEqualTo(1);
    assertThat(stall.refreshedByHand().get("error").stringValue()).startsWith(said);
    assertThat(engine.vk().calls().count("execute")).as("asked once").isEqualTo(1);
    stall.giveToken();
    assertThat(Stall.status(stall.refreshedByHand())).isEqualTo("done");
    assertThat(failures()).isZero();
  }

  /** What the newest run has counted. */
  private long failures() {
    var lines = engine.log("vk-sync").lines().filter(line -> line.startsWith("{\"_aws\""));
    var newest = JsonMapper.shared().readTree(lines.toList().getLast());
    return newest.get("refresh_failed").longValue();
  }

  @Test
  void refresh_tokenOfAnotherAddress_saidApart() throws FunctionFailedException {
    engine.vk().trouble(Trouble.otherAddress().with(stall.token()));

    var job = stall.refreshedByHand();

    assertThat(job.get("error").stringValue()).startsWith("vk_token_ip_bound");
    var project = stall.get(stall.path()).json();
    assertThat(project.get("tokenStopped").stringValue()).isEqualTo("vk_token_ip_bound");
  }

  @Test
  void refresh_errorThatEchoesTheToken_keptToItself() throws FunctionFailedException {
    var echo = "User authorization failed: access_token=" + stall.token();
    engine.vk().trouble(Trouble.error(5, echo).with(stall.token()));

    var job = stall.refreshedByHand();

    assertThat(Stall.status(job)).isEqualTo("failed");
    assertThat(engine.log()).doesNotContain(stall.token());
    assertThat(engine.dump()).contains("vk_auth_failed").doesNotContain(stall.token());
  }

  @Test
  void refresh_stoppedByACallInABatch_stopsTheToken() throws FunctionFailedException {
    engine.vk().trouble(Trouble.error(7).on("market.get").with(stall.token()));

    var job = stall.refreshedByHand();

    assertThat(job.get("error").stringValue()).startsWith("vk_permission");
    var project = stall.get(stall.path()).json();
    assertThat(project.get("tokenStopped").stringValue()).isEqualTo("vk_permission");
  }

  @Test
  void schedule_projects_oneJobForEachWhoseTokenGoes() throws FunctionFailedException {
    engine.vk().trouble(Trouble.error(14).with(stall.token()));
    stall.refreshedByHand();
    var going = Stall.open(engine);
    var tokenless = Stall.tokenless(engine);

    assertThat(engine.refreshAll()).isPositive();

    var waiting = engine.table();
    assertThat(waiting.get(turn(going)).orElseThrow().has("queued")).isTrue();
    assertThat(waiting.get(turn(stall)).filter(turn -> turn.has("queued"))).isEmpty();
    assertThat(waiting.get(turn(tokenless))).isEmpty();
    // The job that waits is the one that who asks gets, too.
    assertThat(going.queued()).isEqualTo(waiting.get(turn(going)).orElseThrow().text("queued"));
  }

  private static Key turn(Stall stall) {
    return new Key("project#" + stall.id(), "refresh");
  }
}
