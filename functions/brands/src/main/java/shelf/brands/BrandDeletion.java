package shelf.brands;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
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
   * @return what became of each id, in order
   * @throws Unavailable if the store failed before anything was deleted
   */
  List<Deletion> delete(List<Long> ids, boolean force, Consumer<Brand> check) {
    var deletions = new ArrayList<Deletion>();
    try {
      ids.stream()
          .gather(Gatherers.windowFixed(AT_ONCE))
          .map(some -> Rivals.outlast(() -> deleteTogether(some, force, check)))
          .forEach(deletions::addAll);
    } catch (Unavailable e) {
      if (deletions.stream().noneMatch(Deletion::isDeleted)) {
        throw e;
      }
      ids.stream().skip(deletions.size()).map(Deletion.Unconfirmed::new).forEach(deletions::add);
    }
    return deletions;
  }

  private Optional<List<Deletion>> deleteTogether(
      List<Long> ids, boolean force, Consumer<Brand> check) {
    var found = table.findAll(ids);
    found.values().forEach(check);
    var deletions = ids.stream().map(id -> decide(id, found, force)).toList();
    var leaving =
        deletions.stream()
            .filter(Deletion::isDeleted)
            .map(deletion -> found.get(deletion.id()))
            .toList();
    return leaving.isEmpty() || delete(leaving) ? Optional.of(deletions) : Optional.empty();
  }

  private static Deletion decide(long id, Map<Long, Brand> found, boolean force) {
    var brand = found.get(id);
    if (brand == null) {
      return new Deletion.Missing(id);
    }
    if (brand.carModels() > 0) {
      return new Deletion.HasCarModels(brand);
    }
    return brand.parts() > 0 && !force ? new Deletion.HasParts(brand) : new Deletion.Deleted(id);
  }

  private boolean delete(List<Brand> brands) {
    var transaction = table.transaction();
    brands.forEach(brand -> table.delete(transaction, brand, clock.instant()));
    var gone = brands.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
    table.tally(transaction, gone.negated());
    return transaction.commit().isEmpty();
  }
}
