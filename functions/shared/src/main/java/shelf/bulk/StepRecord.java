package shelf.bulk;

import shelf.idempotency.Jobs;
import shelf.table.Transaction;

/**
 * Where a step leaves its outcome, in its own transaction: so it is done once, whoever does it.
 *
 * @param number of the step
 */
public record StepRecord(Jobs jobs, Jobs.Begun job, int number) {

  /** Adds one write. It is refused, and shows the first outcome, if the step was done before. */
  public void addTo(Transaction transaction, Outcome outcome) {
    jobs.stepDone(transaction, job, number, outcome.toItem());
  }
}
