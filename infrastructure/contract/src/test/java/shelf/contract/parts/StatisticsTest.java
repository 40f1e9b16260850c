package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.unique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shelf.contract.Patience;
import shelf.contract.engine.Engine;

/** The brands' statistics count parts, exactly, after whatever was done. */
class StatisticsTest {

  private final Stock stock = new Stock(Engine.emptied());
  private final Parts parts = Parts.ofEngine();

  private void assertTotals(long brands, long count, long without) {
    var stats = parts.stats();
    assertThat(stats.get("brands_total").longValue()).isEqualTo(brands);
    assertThat(stats.get("parts_total").longValue()).isEqualTo(count);
    assertThat(stats.get("brands_with_no_parts").longValue()).isEqualTo(without);
  }

  @Test
  void stats_afterAMixOfEverything_areExact() {
    var one = parts.place();
    var two = parts.place();
    var empty = parts.brand();
    long moved = parts.created(one, "MOVED");
    long deleted = parts.created(two, "DELETED");
    var rows = new ArrayList<Map<String, Object>>(Parts.many(one, "BULK", 40));
    rows.addAll(Parts.many(two, "BULK", 30));
    rows.addAll(Parts.many(new Place(999_999_999, one.categoryId()), "LOST", 5));
    rows.add(one.part("MOVED"));
    assertThat(parts.bulk(rows).get("created").intValue()).isEqualTo(70);
    assertTotals(3, 72, 1);
    parts.change(moved, Map.of("brand_id", two.brandId()));
    parts.delete(deleted);
    parts.create(one.part("BULK-0000"));
    parts.create(new Place(one.brandId(), 999_999_999).part("LOST"));
    parts.change(moved, Map.of("brand_id", 999_999_999));
    assertTotals(3, 71, 1);
    assertThat(top())
        .containsExactly(one.brandId() + ": 40", two.brandId() + ": 31", empty + ": 0");
    stock.assertWhole();
    parts.api().delete("/api/brands/admin/" + one.brandId() + "?force=true");
    assertTotals(2, 31, 1);
    Patience.until(Parts.SOON, "the purge", () -> stock.parts().size() == 31);
    assertTotals(2, 31, 1);
    stock.assertWholeAndIndexed();
  }

  private List<String> top() {
    return parts
        .stats()
        .get("top_brands")
        .valueStream()
        .map(row -> row.get("brand_id") + ": " + row.get("parts_count"))
        .toList();
  }

  @Test
  void number_ofAPartOfADeletedBrand_isFreeInANewOne() {
    var place = parts.place();
    var number = unique("AGAIN");
    long part = parts.created(place, number);
    parts.api().delete("/api/brands/admin/" + place.brandId() + "?force=true");
    assertThat(parts.create(place.part(unique("N"))).status()).isEqualTo(404);
    assertThat(parts.change(part, Map.of("status", "x")).status()).isIn(200, 404);
    Patience.until(Parts.SOON, "the purge", () -> stock.parts().isEmpty());
    assertThat(parts.api().get("/api/parts/" + part).status()).isEqualTo(404);
    assertThat(parts.created(new Place(parts.brand(), place.categoryId()), number)).isPositive();
    stock.assertWholeAndIndexed();
  }
}
