package shelf.brands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.idempotency.Jobs;
import shelf.registry.Brand;
import shelf.registry.Tally;
import shelf.table.Item;
import shelf.table.Refusal;
import shelf.table.Transaction;

/** The part of a bulk-create that one transaction writes. */
final class BulkStep {

  private final BrandTable table;
  private final long firstId;
  private final List<Batch.Candidate> candidates;

  /**
   * @param firstId the id of the body's element 0; every element has its own
   */
  BulkStep(BrandTable table, long firstId, List<Batch.Candidate> candidates) {
    this.table = table;
    this.firstId = firstId;
    this.candidates = candidates;
  }

  /** Tries all; those whose names are taken are left out and the others tried again. */
  Outcome run(Optional<StepRecord> record) {
    var left = new ArrayList<>(candidates);
    var failures = new ArrayList<Failure>();
    while (true) {
      var outcome = new Outcome(left.size(), List.copyOf(failures));
      var refusals = commit(left, outcome, record);
      var other = doneByAnother(refusals, left.size());
      if (refusals.isEmpty() || other.isPresent()) {
        return other.orElse(outcome);
      }
      dropTaken(left, refusals, failures);
    }
  }

  private List<Refusal> commit(
      List<Batch.Candidate> left, Outcome outcome, Optional<StepRecord> record) {
    if (left.isEmpty() && record.isEmpty()) {
      return List.of();
    }
    var transaction = table.transaction();
    var brands = left.stream().map(this::brand).toList();
    brands.forEach(brand -> table.put(transaction, brand));
    table.tally(transaction, brands.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus));
    record.ifPresent(kept -> kept.addTo(transaction, outcome));
    return transaction.commit();
  }

  private Brand brand(Batch.Candidate candidate) {
    return Brand.create(firstId + candidate.index(), candidate.name());
  }

  /** The record comes behind two writes a brand and one for the totals. */
  private static Optional<Outcome> doneByAnother(List<Refusal> refusals, int brands) {
    return refusals.stream()
        .filter(refusal -> refusal.index() == 2 * brands + 1)
        .findFirst()
        .flatMap(Refusal::found)
        .map(Outcome::fromItem);
  }

  private static void dropTaken(
      List<Batch.Candidate> left, List<Refusal> refusals, List<Failure> failures) {
    var taken = new ArrayList<Batch.Candidate>();
    for (var refusal : refusals) {
      // Each brand is two writes: itself, then its name.
      var candidate = left.get(refusal.index() / 2);
      refusal.found().ifPresent(name -> failures.add(Failure.duplicate(candidate.index(), name)));
      taken.add(candidate);
    }
    left.removeAll(taken);
  }

  Outcome unconfirmed() {
    var failures = candidates.stream().map(each -> Failure.unavailable(each.index())).toList();
    return new Outcome(0, failures);
  }

  /**
   * What a step came to.
   *
   * @param created how many brands
   * @param failures of the others
   */
  record Outcome(int created, List<Failure> failures) {

    Item toItem() {
      return Item.fragment()
          .with("created", created)
          .with("failures", failures.stream().map(Failure::toItem).toList());
    }

    static Outcome fromItem(Item item) {
      var failures = item.items("failures").stream().map(Failure::fromItem).toList();
      return new Outcome((int) item.number("created"), failures);
    }
  }

  /** Where a step leaves its outcome, in its own transaction. */
  record StepRecord(Jobs jobs, Jobs.Begun job, int number) {

    void addTo(Transaction transaction, Outcome outcome) {
      jobs.stepDone(transaction, job, number, outcome.toItem());
    }
  }
}
