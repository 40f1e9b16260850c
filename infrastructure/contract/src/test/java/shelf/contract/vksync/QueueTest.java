package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;
import shelf.market.JobQueue;
import shelf.market.WakeUp;
import shelf.table.Item;
import shelf.table.Key;

/** Jobs that wait for each other, are delivered twice, and are cut off. */
@Apart
class QueueTest {

  private static final int ALBUMS = 310;

  private final SyncEngine engine = SyncEngine.quiet();
  private final Stall stall = Stall.open(engine);

  @Test
  void refreshAll_manyAtOnce_oneJob() throws FunctionFailedException {
    stall.community().generate(20, 3);

    var jobs = new HashSet<>(Together.run(6, _ -> stall.queued()));

    assertThat(jobs).hasSize(1);
    assertThat(stall.runToTheEnd(jobs.iterator().next())).isEqualTo(2);
    assertThat(engine.vk().calls().count("execute")).isEqualTo(1);
  }

  @Test
  void refreshAll_whileAnotherRuns_waitsForItsEnd() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    var first = stall.queued();
    stall.runOnce(first);

    var second = stall.queued();
    assertThat(second).isNotEqualTo(first);
    stall.runOnce(second);

    assertThat(Stall.status(stall.job(second))).isEqualTo("queued");
    assertThat(engine.newestWake(second)).isZero();
    stall.runToTheEnd(first);
    assertThat(engine.newestWake(second)).as("woken by the end of the first").isEqualTo(1);
    stall.runToTheEnd(second);
    assertThat(Stall.status(stall.job(second))).isEqualTo("done");
    Mirror.assertTrue(stall);
  }

  @Test
  void wake_deliveredAgain_doesNothing() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    var jobId = stall.queued();
    stall.runOnce(jobId);
    var job = stall.job(jobId);

    engine.wake(jobId, 0);

    assertThat(stall.job(jobId)).isEqualTo(job);
    stall.runToTheEnd(jobId);
    var ended = stall.job(jobId);
    engine.wake(jobId, 0);
    engine.wake(jobId, engine.newestWake(jobId));
    assertThat(stall.job(jobId)).isEqualTo(ended);
    assertThat(engine.vk().calls().count("execute")).isEqualTo(2);
  }

  @Test
  void run_cutOffWhileItWrites_goesOnWhenItIsDeliveredAgain() throws FunctionFailedException {
    stall.community().generate(300, 3);
    var jobId = stall.queued();

    cutOff(jobId);

    assertThat(Stall.status(stall.job(jobId))).isEqualTo("running");
    engine.wake(jobId, 1);
    assertThat(Stall.status(stall.job(jobId))).isEqualTo("done");
    Mirror.assertTrue(stall);
  }

  /** As a run that dies after it has read all, and has written the albums. */
  private void cutOff(String jobId) throws FunctionFailedException {
    engine.wake(jobId, 0);
    engine.aws().faults().add(Fault.serverError().on("BatchWriteItem").always());
    assertThatThrownBy(() -> engine.wake(jobId, 1)).isInstanceOf(FunctionFailedException.class);
    engine.aws().faults().clear();
  }

  @Test
  void run_cutOffForGood_wokenByTheSweepWhenItsLeaseIsOver() throws FunctionFailedException {
    stall.community().generate(300, 3);
    var jobId = stall.queued();
    cutOff(jobId);

    engine.sweep();
    assertThat(engine.wakeUps(jobId)).as("somebody may be at it").hasSize(2);
    engine.expire(turn());
    engine.sweep();

    assertThat(engine.wakeUps(jobId)).hasSize(3);
    stall.runToTheEnd(jobId);
    assertThat(Stall.status(stall.job(jobId))).isEqualTo("done");
    Mirror.assertTrue(stall);
  }

  private Key turn() {
    return new Key("project#" + stall.id(), "refresh");
  }

  @Test
  void run_resumedAfterALaterJob_readsAnew() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    var first = stall.queued();
    stall.runOnce(first);
    var gone = stall.community().albums().get(1);
    stall.community().deleteAlbum(gone.id());
    stall.community().addAlbum("Новая");
    engine.expire(turn());
    stall.refreshedByHand();
    Mirror.assertTrue(stall);

    stall.runToTheEnd(first);

    assertThat(stall.job(first).get("error").isNull()).isTrue();
    Mirror.assertTrue(stall);
  }

  @Test
  void take_jobThatHasEndedMeanwhile_leavesTheTurn() throws FunctionFailedException {
    var jobId = stall.queued();
    var queue = new JobQueue(engine.table(), Clock.systemUTC(), new SecureRandom());
    var seen = queue.find(jobId).orElseThrow();
    stall.runToTheEnd(jobId);

    assertThat(queue.take(seen, new WakeUp("wake#0"), Duration.ofMinutes(5))).isFalse();

    assertThat(engine.table().get(turn())).isEmpty();
  }

  @Test
  void run_withoutEnd_failsAfterFiftyWakeUps() throws FunctionFailedException {
    var jobId = stall.queued();
    var state = new Key("job#" + jobId, "state");
    engine.table().put(engine.table().get(state).orElseThrow().with("wake", 51));

    stall.runOnce(jobId);

    assertFailed(jobId, "The refresh did not come to an end");
    assertThat(engine.vk().calls().count("execute")).isZero();
  }

  @Test
  void run_faultOfOurs_failsAndIsToldOnce() throws FunctionFailedException {
    engine.table().put(Item.at(new Key("items#" + stall.id(), "broken")));
    var jobId = stall.queued();
    engine.wake(jobId, 0);

    assertThatThrownBy(() -> engine.wake(jobId, 1)).isInstanceOf(FunctionFailedException.class);

    assertFailed(jobId, "The refresh failed by a fault of ours");
    engine.wake(jobId, 1);
  }

  private void assertFailed(String jobId, String why) {
    var job = stall.job(jobId);
    assertThat(Stall.status(job)).isEqualTo("failed");
    assertThat(job.get("error").stringValue()).isEqualTo(why);
    assertThat(engine.table().get(turn())).as("nobody's turn").isEmpty();
  }

  @Test
  void job_wakeUpNeverArrived_wokenByTheSweep() throws FunctionFailedException {
    var jobId = stall.queued();

    engine.sweep();

    engine.wakeUp("job#" + jobId, engine.wakeUps(jobId).getLast());
    assertThat(Stall.status(stall.job(jobId))).isEqualTo("running");
    stall.runToTheEnd(jobId);
    assertThat(engine.lying("open").stream().map(Item::key).map(Key::member))
        .doesNotContain("job#" + jobId);
  }

  @Test
  void job_stillWaitingInTheStream_keepsItsPlaceWhenTheSweepComes() throws FunctionFailedException {
    var jobId = stall.queued();
    engine.sweep();

    engine.wake(jobId, 0);

    assertThat(Stall.status(stall.job(jobId))).isEqualTo("running");
    assertThat(engine.newestWake(jobId)).isEqualTo(1);
  }

  @Test
  void wake_ofTheSweep_runsBesideNoOther() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    var jobId = stall.queued();
    stall.runOnce(jobId);
    var job = stall.job(jobId);

    // Its turn is kept for the wake-up that has the number alone.
    engine.wakeUp("job#" + jobId, "wake#1#1790000000000");

    assertThat(stall.job(jobId)).isEqualTo(job);
    assertThat(engine.vk().calls().count("execute")).isEqualTo(1);
    stall.runToTheEnd(jobId);
    Mirror.assertTrue(stall);
  }

  @Test
  void runs_answersOfTheStoreLost_endedAllTheSame() throws FunctionFailedException {
    stall.community().generate(30, 3);
    var jobId = stall.queued();
    // Two runs: each takes the turn, the first hands over, the second ends.
    engine.aws().faults().add(Fault.answerLost().on("TransactWriteItems").withProbability(0.7));

    assertThat(stall.runToTheEnd(jobId)).isEqualTo(2);
    engine.aws().faults().clear();

    assertThat(Stall.status(stall.job(jobId))).isEqualTo("done");
    assertThat(engine.table().get(turn())).as("nobody's turn").isEmpty();
  }
}
