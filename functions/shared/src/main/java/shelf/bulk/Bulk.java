package shelf.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.idempotency.Jobs;
import shelf.idempotency.Replays;
import shelf.table.Unavailable;

/**
 * Runs bulk requests, some elements to a transaction, each standing or failing for itself. With an
 * {@code Idempotency-Key} every transaction also leaves a record of its outcome, so that a request
 * that was cut off anywhere is finished by sending it again.
 */
public final class Bulk {

  private static final int MOST = 1000;
  private static final String FIRST_ID = "first_id";

  private final Jobs jobs;

  public Bulk(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Answers a bulk request: a list of at most a thousand elements.
   *
   * @param work what is to be done with the elements, sorted out
   */
  public <T> Answer answer(
      Request request, Batch.Reading<T> reading, Function<Batch<T>, Work> work) {
    var inputs = Inputs.of(request);
    var elements = inputs.body().elements(MOST);
    var key = inputs.idempotencyKey();
    inputs.check();
    return run(work.apply(Batch.of(elements, reading)), key);
  }

  private Answer run(Work work, Optional<IdempotencyKey> key) {
    return key.map(given -> once(work, given)).orElseGet(() -> now(work));
  }

  private static Answer now(Work work) {
    long firstId = work.isEmpty() ? 0 : work.takeIds();
    return work.answer(firstId, Outcome.sum(runAll(work.steps(firstId))));
  }

  /** An outage in the middle is not an error: it tells what was done and what may not have been. */
  private static List<Outcome> runAll(List<Step> steps) {
    var outcomes = new ArrayList<Outcome>();
    try {
      steps.forEach(step -> outcomes.add(step.run(Optional.empty())));
    } catch (Unavailable e) {
      if (outcomes.stream().noneMatch(Outcome::isDone)) {
        throw e;
      }
      steps.stream().skip(outcomes.size()).map(Step::unconfirmed).forEach(outcomes::add);
    }
    return outcomes;
  }

  private Answer once(Work work, IdempotencyKey key) {
    var job = jobs.begin(key, Map.of(FIRST_ID, work.takeIds()));
    return job.finished() ? Replays.replayed(answer(work, job, () -> {})) : finish(work, key, job);
  }

  private Answer answer(Work work, Jobs.Begun job, Runnable beforeStep) {
    long firstId = job.head().number(FIRST_ID);
    return work.answer(firstId, Outcome.sum(steps(work.steps(firstId), job, beforeStep)));
  }

  private Answer finish(Work work, IdempotencyKey key, Jobs.Begun job) {
    try {
      var answer = answer(work, job, jobs.hold(key)::renew);
      jobs.finish(key);
      return answer;
    } catch (Unavailable e) {
      jobs.release(key);
      throw e;
    }
  }

  private List<Outcome> steps(List<Step> steps, Jobs.Begun job, Runnable beforeStep) {
    var outcomes = new ArrayList<Outcome>();
    for (var step : steps) {
      beforeStep.run();
      int number = outcomes.size();
      var done = Optional.ofNullable(job.done().get(number)).map(Outcome::fromItem);
      outcomes.add(done.orElseGet(() -> step.run(Optional.of(new StepRecord(jobs, job, number)))));
    }
    return outcomes;
  }
}
