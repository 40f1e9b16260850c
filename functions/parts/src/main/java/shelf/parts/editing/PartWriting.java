package shelf.parts.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import shelf.catalog.Part;
import shelf.catalog.PartItem;
import shelf.http.Problem;
import shelf.parts.store.PartProblems;
import shelf.parts.store.PartTable;
import shelf.registry.BrandRegistry;
import shelf.table.Refusal;
import shelf.table.Rivals;
import shelf.table.Transaction;

/**
 * Writes one part, with all that must hold together with it: its number is free, its brand and its
 * category are there and know how many parts they have. Each of these is a condition of the write.
 */
public final class PartWriting {

  /** Where a moved number is taken, this many writes earlier the brand is asked for. */
  private static final int BRAND_BEFORE = 2;

  private final PartTable table;
  private final BrandRegistry registry;

  public PartWriting(PartTable table, BrandRegistry registry) {
    this.table = table;
    this.registry = registry;
  }

  /**
   * Creates a part.
   *
   * @param more further writes of the same transaction
   * @return the refusals of those further writes; empty if it was written
   * @throws Problem 404 or 409
   */
  List<Refusal> create(Part part, Consumer<Transaction> more) {
    return Rivals.outlast(() -> {
      var brands = new BrandCounts(registry);
      brands.look(List.of(part.brandId()));
      brands.brand(part.brandId()).orElseThrow(PartProblems::noBrand);
      var transaction = table.transaction();
      table.put(transaction, part);
      int number = transaction.size() - 1;
      table.count(transaction, part.categoryId(), 1);
      brands.count(transaction, Map.of(part.brandId(), 1L));
      int further = transaction.size();
      more.accept(transaction);
      return settle(transaction.commit(), new Places(number, number + 1, further));
    });
  }

  /**
   * Where the writes of a transaction stand.
   *
   * @param number the one that takes the number
   * @param category the one that counts on the new category
   * @param further the first of the caller's own
   */
  private record Places(int number, int category, int further) {}

  /** Empty if it is worth another look. */
  private static Optional<List<Refusal>> settle(List<Refusal> refusals, Places places) {
    var further = refusals.stream().filter(each -> each.index() >= places.further()).toList();
    if (refusals.isEmpty() || !further.isEmpty()) {
      return Optional.of(further);
    }
    refuse(refusals, places);
    return Optional.empty();
  }

  private static void refuse(List<Refusal> refusals, Places places) {
    var taken = Refusal.foundAt(refusals, places.number());
    if (taken.isPresent()) {
      throw PartProblems.duplicate(taken.get());
    }
    if (refusals.stream().anyMatch(refusal -> refusal.index() == places.category())) {
      throw PartProblems.noCategory();
    }
  }

  /**
   * Replaces a part as it was seen.
   *
   * @return whether it was written; if not, somebody else was faster
   * @throws Problem 404 or 409
   */
  boolean replace(Part seen, Part changed) {
    var transaction = table.transaction();
    table.replace(transaction, seen, changed);
    int number = moveNumber(transaction, seen, changed);
    int category = moveCategory(transaction, seen, changed);
    moveBrand(transaction, seen, changed);
    var refusals = transaction.commit();
    // A rival may have given this part the very same number; then the next look will tell.
    boolean rival =
        Refusal.foundAt(refusals, number)
            .filter(taken -> PartItem.holder(taken) == seen.id())
            .isPresent();
    if (!rival) {
      if (seen.brandId() == changed.brandId()) {
        requireBrand(refusals, number);
      }
      refuse(refusals, new Places(number, category, transaction.size()));
    }
    return refusals.isEmpty();
  }

  /** A part whose brand is gone is gone, too, as soon as the purge comes to it. */
  private static void requireBrand(List<Refusal> refusals, int number) {
    if (refusals.stream().anyMatch(refusal -> refusal.index() == number - BRAND_BEFORE)) {
      throw PartProblems.notFound();
    }
  }

  /** Answers where the write stands that takes the new number; -1 if there is none. */
  private int moveNumber(Transaction transaction, Part seen, Part changed) {
    boolean same =
        seen.brandId() == changed.brandId()
            && seen.number().normalized().equals(changed.number().normalized());
    if (same) {
      return -1;
    }
    if (seen.brandId() == changed.brandId()) {
      // A purge walks the numbers of a brand that is gone: none may move behind its back.
      registry.requirePresent(transaction, seen.brandId());
    }
    table.freeNumber(transaction, seen);
    table.takeNumber(transaction, changed);
    return transaction.size() - 1;
  }

  private int moveCategory(Transaction transaction, Part seen, Part changed) {
    if (seen.categoryId() == changed.categoryId()) {
      return -1;
    }
    table.count(transaction, seen.categoryId(), -1);
    table.count(transaction, changed.categoryId(), 1);
    return transaction.size() - 1;
  }

  private void moveBrand(Transaction transaction, Part seen, Part changed) {
    if (seen.brandId() != changed.brandId()) {
      var more = new LinkedHashMap<Long, Long>();
      more.put(seen.brandId(), -1L);
      more.put(changed.brandId(), 1L);
      brandsOf(seen, changed).count(transaction, more);
    }
  }

  private BrandCounts brandsOf(Part seen, Part changed) {
    var brands = new BrandCounts(registry);
    brands.look(List.of(seen.brandId(), changed.brandId()));
    brands.brand(seen.brandId()).orElseThrow(PartProblems::notFound);
    brands.brand(changed.brandId()).orElseThrow(PartProblems::noBrand);
    return brands;
  }

  /**
   * Removes a part as it was seen.
   *
   * @return whether it was removed; if not, somebody else was faster
   * @throws Problem 404 if its brand is gone
   */
  boolean delete(Part seen) {
    var brands = brandsOf(seen, seen);
    var transaction = table.transaction();
    table.delete(transaction, seen);
    table.count(transaction, seen.categoryId(), -1);
    brands.count(transaction, Map.of(seen.brandId(), -1L));
    return transaction.commit().isEmpty();
  }
}
