package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.local.lambda.FunctionFailedException;

/** What is left of a project that was deleted. */
@Apart
class RemovalTest {

  private final SyncEngine engine = SyncEngine.quiet();
  private final Stall stall = Stall.open(engine);

  @Test
  void delete_project_cacheGoes() throws FunctionFailedException {
    stall.community().generate(250, 12);
    stall.refreshedByHand();
    assertThat(remains()).isNotEmpty();

    delete();
    engine.wakeUp("removal#" + stall.id(), "wake#0");

    assertThat(remains()).isEmpty();
  }

  private void delete() {
    assertThat(engine.admin().delete(stall.path()).status()).isEqualTo(204);
    assertThat(stall.get(Stall.MARKET + "albums?projectId=" + stall.id()).status()).isEqualTo(404);
  }

  /**
   * All that lies under a name with the project's number, but for jobs, which are told for days.
   */
  private List<String> remains() {
    var names = "([a-z-]+#N|creations/N|open/removal#N)([#/].*)?".replace("N", "" + stall.id());
    return engine.everything().stream()
        .map(key -> key.collection() + "/" + key.member())
        .filter(name -> name.matches(names))
        .toList();
  }

  @Test
  void delete_whileARefreshRuns_nothingComesBack() throws FunctionFailedException {
    stall.community().generate(20, 310);
    var jobId = stall.queued();
    stall.runOnce(jobId);

    delete();
    engine.wakeUp("removal#" + stall.id(), "wake#0");
    stall.runToTheEnd(jobId);
    engine.sweep();

    assertThat(stall.job(jobId).get("error").stringValue()).isEqualTo("The project is gone");
    assertThat(remains()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void delete_beforeItsRefreshBegins_jobFailsAndNothingIsAsked(boolean removedFirst)
      throws FunctionFailedException {
    stall.community().generate(20, 3);
    var jobId = stall.queued();

    delete();
    if (removedFirst) {
      engine.wakeUp("removal#" + stall.id(), "wake#0");
    }
    stall.runToTheEnd(jobId);
    engine.sweep();

    assertThat(stall.job(jobId).get("error").stringValue()).isEqualTo("The project is gone");
    assertThat(engine.vk().calls().calls()).isEmpty();
    assertThat(remains()).isEmpty();
  }
}
