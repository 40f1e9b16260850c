package shelf.local.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shelf.local.failure.StartException;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.runtime.FunctionProcess;
import shelf.local.runtime.Launch;
import tools.jackson.databind.json.JsonMapper;

/**
 * One process of a function, measured.
 *
 * @param init from its start until it could take an event, or be made a snapshot of
 * @param restore from the end of the snapshot on until it could take an event; zero without one
 * @param first the first answer
 * @param processor time of all processors until then
 * @param warm the answers after that
 * @param peakBytes the most memory it held
 */
record ColdStart(
    Duration init,
    Duration restore,
    Duration first,
    Duration processor,
    List<Duration> warm,
    long peakBytes) {

  ColdStart {
    warm = List.copyOf(warm);
  }

  /**
   * Starts a process and asks it the same over and over.
   *
   * @param log takes what it prints
   * @throws StartException if it does not answer as it should
   */
  static ColdStart measure(Launch launch, Question question, Path log) {
    try (var process = FunctionProcess.start(launch, log, Clock.systemUTC())) {
      boolean snap = launch.start() == Launch.Start.SNAP_START;
      var init = snap ? process.awaitCheckpoint() : process.awaitReady();
      var restore = snap ? process.restore() : Duration.ZERO;
      var first = question.ask(process);
      var processor = process.processorTime();
      var warm = new ArrayList<Duration>();
      for (int call = 0; call < question.repeats(); call++) {
        warm.add(question.ask(process));
      }
      return new ColdStart(init, restore, first, processor, warm, process.peakMemory());
    } catch (FunctionFailedException e) {
      throw new StartException(
          launch.deployment().name() + " failed: " + e.getMessage() + " (" + log + ")", e);
    }
  }

  /**
   * What is asked.
   *
   * @param repeats how often, after the first time
   */
  record Question(Probe probe, byte[] event, int repeats) {

    Duration ask(FunctionProcess process) throws FunctionFailedException {
      var answer = process.invoke(event);
      probe.status().ifPresent(status -> require(status, answer.body()));
      return answer.took();
    }

    private void require(int status, byte[] answer) {
      int actual = JsonMapper.shared().readTree(answer).path("statusCode").asInt(0);
      if (actual != status) {
        throw new StartException(
            "The answer to " + probe.folder() + "/" + probe.file() + " was " + actual + ".");
      }
    }
  }
}
