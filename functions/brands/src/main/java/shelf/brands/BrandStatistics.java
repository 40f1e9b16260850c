package shelf.brands;

import java.util.Comparator;
import java.util.List;
import shelf.http.Answer;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.registry.BrandRegistry;
import shelf.registry.Census;

/** How the assortment is spread over brands. Two round trips, whatever the size of the catalog. */
final class BrandStatistics {

  private static final int SHOWN = 5;

  /** The index may lag a moment behind; so many are looked up to find the five that really lead. */
  private static final int CANDIDATES = 50;

  private final BrandRegistry registry;
  private final BrandIndex index;

  BrandStatistics(BrandRegistry registry, BrandIndex index) {
    this.registry = registry;
    this.index = index;
  }

  Answer show() {
    return Answer.ok(Report.of(registry.census(index.top(CANDIDATES))));
  }

  /** What 002 answers. */
  record Report(
      long brandsTotal,
      long partsTotal,
      double avgPartsPerBrand,
      long brandsWithNoParts,
      List<Top> topBrands) {

    static Report of(Census census) {
      var totals = census.totals();
      double average = totals.brands() == 0 ? 0 : (double) totals.parts() / totals.brands();
      return new Report(
          totals.brands(),
          totals.parts(),
          average,
          totals.brands() - totals.withParts(),
          top(census.brands()));
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
