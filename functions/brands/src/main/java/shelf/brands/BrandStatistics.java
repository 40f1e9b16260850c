package shelf.brands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shelf.http.Answer;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.registry.BrandRegistry;
import shelf.registry.Census;
import shelf.registry.Tally;

/**
 * How the assortment is spread over brands. Two round trips, whatever the size of the catalog; one
 * or two more where the index does not know all brands of a small or new catalog yet.
 */
final class BrandStatistics {

  private static final int SHOWN = 5;

  /** The index may lag a moment behind; so many are looked up to find the five that really lead. */
  private static final int CANDIDATES = 50;

  private final BrandTable table;
  private final BrandRegistry registry;
  private final BrandIndex index;

  BrandStatistics(BrandTable table, BrandRegistry registry, BrandIndex index) {
    this.table = table;
    this.registry = registry;
    this.index = index;
  }

  Answer show() {
    var alive = new ArrayList<Brand>();
    var after = Optional.<String>empty();
    Census census;
    do {
      var ranks = index.ranks(after, CANDIDATES);
      census = registry.census(ranks.ids());
      alive.addAll(census.brands());
      after = ranks.next();
      // Only after many deletions a moment ago are there too few among the candidates.
    } while (alive.size() < SHOWN && after.isPresent());
    boolean behind = after.isEmpty() && alive.size() < census.totals().brands();
    var leading = behind ? table.behind(0, CANDIDATES) : alive;
    return Answer.ok(Report.of(census.totals(), leading));
  }

  /** What 002 answers. */
  record Report(
      long brandsTotal,
      long partsTotal,
      double avgPartsPerBrand,
      long brandsWithNoParts,
      List<Top> topBrands) {

    static Report of(Tally totals, List<Brand> leading) {
      double average = totals.brands() == 0 ? 0 : (double) totals.parts() / totals.brands();
      return new Report(
          totals.brands(),
          totals.parts(),
          average,
          totals.brands() - totals.withParts(),
          top(leading));
    }

    private static List<Top> top(List<Brand> brands) {
      return brands.stream()
          .sorted(Comparator.comparing(BrandIndex::rank))
          .limit(SHOWN)
          .map(brand -> new Top(brand.id(), brand.name(), brand.parts()))
          .toList();
    }
  }

  /** One of the leading brands. */
  record Top(long brandId, String name, long partsCount) {}
}
