package shelf.parts.offers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shelf.bulk.Batch.Element;
import shelf.bulk.Outcome;
import shelf.bulk.Step;
import shelf.bulk.StepRecord;
import shelf.parts.store.PartTable;
import shelf.table.Refusal;
import shelf.table.Rivals;
import shelf.table.Transaction;

/**
 * The part of a bulk of offers that one transaction writes: one write a part. Only parts with
 * hundreds of offers each are too much for one; then the last of several has the record.
 */
final class OfferBulkStep implements Step {

  /** One write a part, and one for the record of the step. */
  static final int MOST = Transaction.MOST - 1;

  /**
   * The rows for one part.
   *
   * @param part as all of them name it
   */
  record Group(PartReference part, List<Element<OfferRow>> rows) {}

  private final PartTable table;
  private final OfferNames names;
  private final List<Group> groups;

  OfferBulkStep(PartTable table, OfferNames names, List<Group> groups) {
    this.table = table;
    this.names = names;
    this.groups = groups;
  }

  @Override
  public List<Integer> indexes() {
    return groups.stream().flatMap(group -> group.rows().stream()).map(Element::index).toList();
  }

  @Override
  public Outcome run(Optional<StepRecord> record) {
    var settled = new Settled(new HashMap<>());
    return Rivals.outlast(() -> attempt(settled, record));
  }

  /** Empty if somebody else was at one of the parts: then what is left is looked at again. */
  private Optional<Outcome> attempt(Settled settled, Optional<StepRecord> record) {
    var ids = groups.stream().map(Group::part).map(names.parts()::get).filter(Objects::nonNull);
    var parts = table.findAll(ids.distinct().toList());
    var change = new OfferChange(parts, names);
    for (var group : groups) {
      var part = Optional.ofNullable(names.parts().get(group.part())).map(parts::get);
      group.rows().stream()
          .filter(row -> !settled.created().containsKey(row.index()))
          .forEach(row -> change.apply(part, row));
    }
    var outcome = settled.outcome().plus(change.outcome());
    var pieces = change.pieces();
    for (var piece : pieces.subList(0, pieces.size() - 1)) {
      var transaction = transaction(piece);
      if (transaction.size() > 0 && !transaction.commit().isEmpty()) {
        return Optional.empty();
      }
      settled.add(piece);
    }
    return commit(transaction(pieces.getLast()), outcome, record);
  }

  private Transaction transaction(List<OfferChange.Changing> piece) {
    var transaction = table.transaction();
    piece.stream()
        .filter(OfferChange.Changing::isReal)
        .forEach(each -> table.replace(transaction, each.seen(), each.changed()));
    return transaction;
  }

  private static Optional<Outcome> commit(
      Transaction transaction, Outcome outcome, Optional<StepRecord> record) {
    int recordWrite = transaction.size();
    record.ifPresent(kept -> kept.addTo(transaction, outcome));
    if (transaction.size() == 0) {
      return Optional.of(outcome);
    }
    var refusals = transaction.commit();
    return refusals.isEmpty()
        ? Optional.of(outcome)
        : Refusal.foundAt(refusals, recordWrite).map(Outcome::fromItem);
  }

  /**
   * What earlier transactions of this step have written.
   *
   * @param created by the row's place in the body: whether it made an offer or changed one
   */
  private record Settled(Map<Integer, Boolean> created) {

    void add(List<OfferChange.Changing> piece) {
      piece.forEach(each -> created.putAll(each.rows()));
    }

    Outcome outcome() {
      return OfferChange.outcome(created, List.of());
    }
  }
}
