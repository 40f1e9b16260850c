package shelf.brands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.idempotency.Jobs;
import shelf.table.Unavailable;

/**
 * Creates many brands: some to a transaction, each brand standing or failing for itself. With an
 * {@code Idempotency-Key} every transaction also leaves a record of its outcome, so that a request
 * that was cut off anywhere is finished by sending it again.
 */
final class BulkCreate {

  private static final int MOST = 1000;
  private static final String FIRST_ID = "first_id";

  private final BrandTable table;
  private final Jobs jobs;

  BulkCreate(BrandTable table, Jobs jobs) {
    this.table = table;
    this.jobs = jobs;
  }

  Answer create(Request request) {
    var inputs = Inputs.of(request);
    var elements = inputs.body().elements(MOST);
    var key = inputs.idempotencyKey();
    inputs.check();
    var batch = Batch.of(elements);
    return key.map(given -> createOnce(batch, given)).orElseGet(() -> createNow(batch));
  }

  private Answer createNow(Batch batch) {
    if (batch.candidates().isEmpty()) {
      return answer(batch, List.of());
    }
    long firstId = table.takeIds(batch.size());
    var steps = batch.steps().stream().map(some -> new BulkStep(table, firstId, some)).toList();
    return answer(batch, runAll(steps));
  }

  /** An outage in the middle is not an error: it tells what was done and what may not have been. */
  private static List<BulkStep.Outcome> runAll(List<BulkStep> steps) {
    var outcomes = new ArrayList<BulkStep.Outcome>();
    try {
      steps.forEach(step -> outcomes.add(step.run(Optional.empty())));
    } catch (Unavailable e) {
      if (outcomes.stream().allMatch(outcome -> outcome.created() == 0)) {
        throw e;
      }
      steps.stream().skip(outcomes.size()).map(BulkStep::unconfirmed).forEach(outcomes::add);
    }
    return outcomes;
  }

  private Answer createOnce(Batch batch, IdempotencyKey key) {
    long firstId = table.takeIds(Math.max(1, batch.size()));
    var job = jobs.begin(key, Map.of(FIRST_ID, firstId));
    return job.answer().orElseGet(() -> finish(batch, key, job));
  }

  private Answer finish(Batch batch, IdempotencyKey key, Jobs.Begun job) {
    try {
      var answer = answer(batch, steps(batch, job));
      jobs.finish(key, answer);
      return answer;
    } catch (Unavailable e) {
      jobs.release(key);
      throw e;
    }
  }

  private List<BulkStep.Outcome> steps(Batch batch, Jobs.Begun job) {
    long firstId = job.head().number(FIRST_ID);
    var outcomes = new ArrayList<BulkStep.Outcome>();
    for (var candidates : batch.steps()) {
      int number = outcomes.size();
      var done = Optional.ofNullable(job.done().get(number)).map(BulkStep.Outcome::fromItem);
      var step = new BulkStep(table, firstId, candidates);
      outcomes.add(
          done.orElseGet(() -> step.run(Optional.of(new BulkStep.StepRecord(jobs, job, number)))));
    }
    return outcomes;
  }

  private static Answer answer(Batch batch, List<BulkStep.Outcome> outcomes) {
    return Answer.ok(BulkResult.of(batch, outcomes));
  }
}
