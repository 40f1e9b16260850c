package shelf.brands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.bulk.Batch.Element;
import shelf.bulk.Failure;
import shelf.bulk.Outcome;
import shelf.bulk.Step;
import shelf.bulk.StepRecord;
import shelf.registry.Brand;
import shelf.registry.Tally;
import shelf.table.Refusal;
import shelf.table.Transaction;

/** The part of a bulk-create that one transaction writes. */
final class BulkStep implements Step {

  /** Two writes a brand, one for the totals and one for the record, in a transaction. */
  static final int MOST = (Transaction.MOST - 2) / 2;

  private final BrandTable table;
  private final long firstId;
  private final List<Element<String>> candidates;

  /**
   * @param firstId the id of the body's element 0; every element has its own
   */
  BulkStep(BrandTable table, long firstId, List<Element<String>> candidates) {
    this.table = table;
    this.firstId = firstId;
    this.candidates = candidates;
  }

  @Override
  public List<Integer> indexes() {
    return candidates.stream().map(Element::index).toList();
  }

  /** Tries all; those whose names are taken are left out and the others tried again. */
  @Override
  public Outcome run(Optional<StepRecord> record) {
    var left = new ArrayList<>(candidates);
    var failures = new ArrayList<Failure>();
    while (true) {
      var outcome = new Outcome(left.size(), 0, List.copyOf(failures));
      var refusals = commit(left, outcome, record);
      var other = doneByAnother(refusals, left.size());
      if (refusals.isEmpty() || other.isPresent()) {
        return other.orElse(outcome);
      }
      dropTaken(left, refusals, failures);
    }
  }

  private List<Refusal> commit(
      List<Element<String>> left, Outcome outcome, Optional<StepRecord> record) {
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

  private Brand brand(Element<String> candidate) {
    return Brand.create(firstId + candidate.index(), candidate.value());
  }

  /** The record comes behind two writes a brand and one for the totals. */
  private static Optional<Outcome> doneByAnother(List<Refusal> refusals, int brands) {
    return Refusal.foundAt(refusals, 2 * brands + 1).map(Outcome::fromItem);
  }

  private static void dropTaken(
      List<Element<String>> left, List<Refusal> refusals, List<Failure> failures) {
    var taken = new ArrayList<Element<String>>();
    for (var refusal : refusals) {
      // Each brand is two writes: itself, then its name.
      var candidate = left.get(refusal.index() / 2);
      refusal.found().ifPresent(name -> failures.add(BrandProblems.taken(candidate.index(), name)));
      taken.add(candidate);
    }
    left.removeAll(taken);
  }
}
