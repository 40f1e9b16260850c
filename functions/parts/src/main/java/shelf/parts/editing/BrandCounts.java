package shelf.parts.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.registry.Brand;
import shelf.registry.BrandRegistry;
import shelf.registry.Tally;
import shelf.table.Transaction;

/**
 * What one request knows of the brands that its parts are counted on, so that a brand is read once
 * and not before each of its transactions.
 */
final class BrandCounts {

  private final BrandRegistry registry;
  private final Map<Long, Brand> seen = new HashMap<>();

  BrandCounts(BrandRegistry registry) {
    this.registry = registry;
  }

  /** Reads those that are not known yet: one BatchGetItem a hundred. */
  void look(Collection<Long> ids) {
    var unknown = ids.stream().distinct().filter(id -> !seen.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      seen.putAll(registry.findAll(unknown));
    }
  }

  Optional<Brand> brand(long id) {
    return Optional.ofNullable(seen.get(id));
  }

  /** Looks at all of them anew next time: somebody else was faster. */
  void forget() {
    seen.clear();
  }

  /**
   * Counts in a transaction: one write a brand, in the order of the map, and one for the totals.
   *
   * @param more parts by brand, all of which must be known
   * @return what to take for known if the transaction is written
   */
  List<Brand> count(Transaction transaction, Map<Long, Long> more) {
    var counted = new ArrayList<Brand>();
    var tally = Tally.NONE;
    for (var entry : more.entrySet()) {
      var brand = seen.get(entry.getKey());
      tally = tally.plus(registry.countParts(transaction, brand, entry.getValue()));
      counted.add(brand.withParts(brand.parts() + entry.getValue()));
    }
    registry.tally(transaction, tally);
    return counted;
  }

  void remember(List<Brand> counted) {
    counted.forEach(brand -> seen.put(brand.id(), brand));
  }
}
