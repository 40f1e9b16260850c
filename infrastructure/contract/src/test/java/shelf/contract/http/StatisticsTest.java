package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The statistics, after whatever was written. */
class StatisticsTest {

  @Test
  void stats_shape_isAsDocumented() {
    Brands.createAny();
    var stats = Brands.stats();
    assertThat(stats.propertyNames())
        .containsExactly(
            "brands_total",
            "parts_total",
            "avg_parts_per_brand",
            "brands_with_no_parts",
            "top_brands");
    assertThat(stats.get("parts_total").intValue()).isZero();
    assertThat(stats.get("avg_parts_per_brand").toString()).isEqualTo("0.0");
    assertThat(stats.get("brands_with_no_parts")).isEqualTo(stats.get("brands_total"));
    assertThat(stats.get("top_brands")).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(stats.get("top_brands")).allSatisfy(StatisticsTest::checkTop);
  }

  private static void checkTop(JsonNode top) {
    assertThat(top.propertyNames()).containsExactly("brand_id", "name", "parts_count");
    assertThat(top.get("parts_count").isIntegralNumber()).isTrue();
  }

  @Test
  void stats_afterAnyMixOfWrites_countExactly() {
    long before = Brands.total();
    var first = Brands.createAny();
    var second = Brands.createAny();
    admin().post(ADMIN, body(first.name()));
    admin().put(Brands.path(first), body(Brands.unique("renamed")));
    admin().put(Brands.path(first), body(second.name()));
    var bulk = List.of(body(Brands.unique("x")), body(second.name()), body(""), body("ok" + first));
    admin().post(ADMIN + "/bulk-create", bulk);
    assertThat(Brands.total()).isEqualTo(before + 4);
    admin().delete(Brands.path(first));
    admin().delete(Brands.path(first));
    admin().delete(ADMIN + "/bulk-delete?ids=%d,%d".formatted(first.id(), second.id()));
    assertThat(Brands.total()).isEqualTo(before + 2);
    assertThat(Walk.from(ADMIN + "?limit=1000")).hasSize((int) before + 2);
  }
}
