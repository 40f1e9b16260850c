package shelf.brands;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import shelf.registry.Brand;
import shelf.registry.Tally;
import shelf.table.Rivals;
import shelf.table.Transaction;
import shelf.table.Unavailable;

/**
 * Deletes brands. A brand with car models stays; one with parts stays unless forced. The counts are
 * part of the write's condition, so a part that comes at the same moment either is counted and seen
 * here, or finds its brand gone.
 */
final class BrandDeletion {

  /** Three writes a brand and one for the totals, in a transaction. */
  private static final int AT_ONCE = (Transaction.MOST - 1) / 3;

  private final BrandTable table;
  private final Clock clock;

  BrandDeletion(BrandTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * @param ids distinct
   * @param check throws if a brand may not be deleted as it is
   * @return an outcome for each id, in order
   * @throws Unavailable if the store failed before anything was deleted
   */
  List<Outcome> delete(List<Long> ids, boolean force, Consumer<Brand> check) {
    var outcomes = new ArrayList<Outcome>();
    try {
      for (int i = 0; i < ids.size(); i += AT_ONCE) {
        var some = ids.subList(i, Math.min(i + AT_ONCE, ids.size()));
        outcomes.addAll(Rivals.outlast(() -> deleteTogether(some, force, check)));
      }
    } catch (Unavailable e) {
      if (outcomes.stream().noneMatch(Outcome::isDeleted)) {
        throw e;
      }
      ids.stream().skip(outcomes.size()).map(Outcome.Unconfirmed::new).forEach(outcomes::add);
    }
    return outcomes;
  }

  private Optional<List<Outcome>> deleteTogether(
      List<Long> ids, boolean force, Consumer<Brand> check) {
    var found = table.findAll(ids);
    found.values().forEach(check);
    var outcomes = ids.stream().map(id -> decide(id, found, force)).toList();
    var leaving =
        outcomes.stream()
            .filter(Outcome::isDeleted)
            .map(outcome -> found.get(outcome.id()))
            .toList();
    return leaving.isEmpty() || delete(leaving) ? Optional.of(outcomes) : Optional.empty();
  }

  private static Outcome decide(long id, Map<Long, Brand> found, boolean force) {
    var brand = found.get(id);
    if (brand == null) {
      return new Outcome.Missing(id);
    }
    if (brand.carModels() > 0) {
      return new Outcome.HasCarModels(brand);
    }
    return brand.parts() > 0 && !force ? new Outcome.HasParts(brand) : new Outcome.Deleted(id);
  }

  private boolean delete(List<Brand> brands) {
    var transaction = table.transaction();
    brands.forEach(brand -> table.delete(transaction, brand, clock.instant()));
    var gone = brands.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
    table.tally(transaction, gone.negated());
    return transaction.commit().isEmpty();
  }
}
