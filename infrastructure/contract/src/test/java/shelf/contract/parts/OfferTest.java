package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.offer;
import static shelf.contract.parts.Parts.path;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Answer;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** The offers of a part, one by one. */
class OfferTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();
  private static final long SUPPLIER = PARTS.supplier();

  private long part;

  @BeforeEach
  void create() {
    part = PARTS.created(PLACE, unique("offer"));
  }

  private Answer delete(String query) {
    return PARTS.api().delete(path(part) + "/offers?" + query);
  }

  @Test
  void set_allFields_showsThemAsGiven() {
    var supplier = PARTS.supplier(1);
    var warehouse = supplier.get("warehouses").get(0).get("id").longValue();
    var body = offer(supplier.get("id").longValue(), new BigDecimal("0.013900"));
    body.putAll(Map.of("warehouse_id", warehouse, "currency", "USD", "available_qty", 12));
    body.putAll(Map.of("stock_status", "под заказ", "lead_time_days", 14, "active", false));
    body.putAll(Map.of("lead_time_days_min", 10, "lead_time_days_max", 21));
    var shown = shown(200, PARTS.offer(part, body));
    assertThat(shown.toString())
        .isEqualTo(
            """
            {"part_id":%d,"supplier_id":%s,"warehouse_id":%d,"base_price":0.0139,"currency":"USD",\
            "available_qty":12,"stock_status":"под заказ","lead_time_days":14,\
            "lead_time_days_min":10,"lead_time_days_max":21,"active":false}\
            """
                .formatted(part, supplier.get("id"), warehouse));
    assertThat(PARTS.offers(part)).containsExactly(shown);
  }

  @Test
  void set_fewestFields_restIsNullAndActive() {
    var shown = shown(200, PARTS.offer(part, offer(SUPPLIER, 0)));
    assertThat(shown.toString())
        .endsWith(
            """
            "warehouse_id":null,"base_price":0,"currency":"RUB","available_qty":null,\
            "stock_status":null,"lead_time_days":null,"lead_time_days_min":null,\
            "lead_time_days_max":null,"active":true}\
            """);
  }

  @Test
  void set_again_replacesTheWhole() {
    PARTS.offer(part, offer(SUPPLIER, "available_qty", 3));
    PARTS.offer(part, offer(SUPPLIER, 6));
    assertThat(PARTS.offers(part))
        .singleElement()
        .satisfies(offer -> {
          assertThat(offer.get("base_price").intValue()).isEqualTo(6);
          assertThat(offer.get("available_qty").isNull()).isTrue();
        });
  }

  static Stream<Arguments> edges() {
    return Stream.of(
        Arguments.of("base_price", new BigDecimal("0.000001"), null),
        Arguments.of("base_price", new BigDecimal("0.0000001"), "decimal_max_places"),
        Arguments.of("base_price", 1_000_000_000_000L, null),
        Arguments.of("base_price", new BigDecimal("1000000000000.000001"), "less_than_equal"),
        Arguments.of("base_price", -1, "greater_than_equal"),
        Arguments.of("base_price", "1", "float_type"),
        Arguments.of("base_price", null, "float_type"),
        Arguments.of("currency", "usd", "string_pattern_mismatch"),
        Arguments.of("currency", "US", "string_too_short"),
        Arguments.of("currency", "USDT", "string_too_long"),
        Arguments.of("currency", "УСД", "string_pattern_mismatch"),
        Arguments.of("currency", "😀".repeat(3), "string_pattern_mismatch"),
        Arguments.of("currency", null, "string_type"),
        Arguments.of("available_qty", 0, null),
        Arguments.of("available_qty", 1_000_000_000, null),
        Arguments.of("available_qty", 1_000_000_001, "less_than_equal"),
        Arguments.of("available_qty", -1, "greater_than_equal"),
        Arguments.of("available_qty", 1.5, "int_from_float"));
  }

  static Stream<Arguments> furtherEdges() {
    return Stream.of(
        Arguments.of("stock_status", "ж".repeat(64), null),
        Arguments.of("stock_status", "ж".repeat(65), "string_too_long"),
        Arguments.of("stock_status", "", "string_too_short"),
        Arguments.of("lead_time_days", 0, null),
        Arguments.of("lead_time_days", 3650, null),
        Arguments.of("lead_time_days", 3651, "less_than_equal"),
        Arguments.of("lead_time_days", -1, "greater_than_equal"),
        Arguments.of("lead_time_days_min", -1, "greater_than_equal"),
        Arguments.of("lead_time_days_max", 3651, "less_than_equal"),
        Arguments.of("active", "true", "bool_type"),
        Arguments.of("supplier_id", 0, "greater_than"),
        Arguments.of("warehouse_id", "1", "int_type"));
  }

  @ParameterizedTest
  @MethodSource({"edges", "furtherEdges"})
  void set_fieldAtItsEdge_isTakenOrRefusedByName(String field, Object value, String fault) {
    var answer = PARTS.offer(part, offer(SUPPLIER, field, value));
    if (fault == null) {
      shown(200, answer);
      return;
    }
    assertThat(Errors.faults(answer)).containsExactly(fault + " body." + field);
    assertThat(PARTS.offers(part)).isEmpty();
  }

  @Test
  void set_nothing_namesAllThatIsMissing() {
    assertThat(Errors.faults(PARTS.offer(part, Map.of())))
        .containsExactly(
            "missing body.supplier_id", "missing body.base_price", "missing body.currency");
  }

  @Test
  void set_shortestTimeAboveTheLongest_is422() {
    var body = offer(SUPPLIER, "lead_time_days_min", 5);
    body.put("lead_time_days_max", 4);
    assertThat(Errors.faults(PARTS.offer(part, body)))
        .containsExactly("greater_than_equal body.lead_time_days_max");
    body.put("lead_time_days_max", 5);
    shown(200, PARTS.offer(part, body));
  }

  @Test
  void set_somebodyMissing_is404() {
    var foreign = PARTS.supplier(1).get("warehouses").get(0).get("id").longValue();
    Errors.assertDetail(PARTS.offer(part, offer(999_999_999, 1)), 404, "Supplier not found");
    Errors.assertDetail(
        PARTS.offer(part, offer(SUPPLIER, "warehouse_id", foreign)), 404, "Warehouse not found");
    Errors.assertDetail(PARTS.offer(999_999_999, offer(SUPPLIER, 1)), 404, "Part not found");
    Errors.assertDetail(PARTS.api().get(path(999_999_999) + "/offers"), 404, "Part not found");
  }

  @Test
  void delete_one_leavesTheOthers() {
    var supplier = PARTS.supplier(1);
    long id = supplier.get("id").longValue();
    var warehouse = supplier.get("warehouses").get(0).get("id").longValue();
    PARTS.offer(part, offer(id, 1));
    PARTS.offer(part, offer(id, "warehouse_id", warehouse));
    assertThat(PARTS.offers(part)).hasSize(2);
    assertThat(delete("supplier_id=" + id).status()).isEqualTo(204);
    Errors.assertDetail(delete("supplier_id=" + id), 404, "Offer not found");
    assertThat(PARTS.offers(part))
        .singleElement()
        .satisfies(o -> assertThat(o.get("warehouse_id").longValue()).isEqualTo(warehouse));
    var both = "supplier_id=" + id + "&warehouse_id=" + warehouse;
    assertThat(delete(both).status()).isEqualTo(204);
    assertThat(PARTS.offers(part)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "warehouse_id=1, missing query.supplier_id",
    "supplier_id=x, int_parsing query.supplier_id",
    "supplier_id=0, greater_than query.supplier_id",
    "supplier_id=1&warehouse_id=, int_parsing query.warehouse_id",
    "supplier_id=1&supplier_id=2, repeated query.supplier_id"
  })
  void delete_badQuery_is422(String query, String fault) {
    assertThat(Errors.faults(delete(query))).containsExactly(fault);
  }

  @Test
  void delete_ofAPartThatIsNone_is404() {
    Errors.assertDetail(
        PARTS.api().delete(path(999_999_999) + "/offers?supplier_id=1"), 404, "Part not found");
  }

  @Test
  void change_onlyThePrice_keepsTheTimes() {
    var before = shown(200, PARTS.api().get(path(part)));
    PARTS.offer(part, offer(SUPPLIER, 1));
    var after = shown(200, PARTS.api().get(path(part)));
    assertThat(after.get("updated_at")).isEqualTo(before.get("updated_at"));
    assertThat(after.get("best_cost").decimalValue()).isEqualByComparingTo("1");
  }

  @Test
  void ifMatch_ofAnEditedPart_is412() {
    var seen = PARTS.api().get(path(part)).header("etag").orElseThrow();
    PARTS.change(part, Map.of("status", "x"));
    var stale = PARTS.api().with("If-Match", seen);
    var answer = stale.put(path(part) + "/offers", offer(SUPPLIER, 1));
    assertThat(answer.status()).isEqualTo(412);
    assertThat(PARTS.offers(part)).isEmpty();
  }

  @Test
  void list_manySuppliersAndWarehouses_isOrderedAndPaged() {
    var supplier = PARTS.supplier(3);
    var body = new ArrayList<Map<String, Object>>();
    for (var warehouse : supplier.get("warehouses").valueStream().toList().reversed()) {
      long id = warehouse.get("id").longValue();
      body.add(offer(supplier.get("id").longValue(), "warehouse_id", id));
    }
    body.add(offer(supplier.get("id").longValue(), 1));
    body.add(offer(SUPPLIER, 1));
    body.forEach(each -> shown(200, PARTS.offer(part, each)));
    var all = PARTS.offers(part);
    assertThat(all.stream().map(OfferTest::source))
        .containsExactly(
            SUPPLIER + "/null",
            supplier.get("id") + "/null",
            supplier.get("id") + "/" + supplier.get("warehouses").get(0).get("id"),
            supplier.get("id") + "/" + supplier.get("warehouses").get(1).get("id"),
            supplier.get("id") + "/" + supplier.get("warehouses").get(2).get("id"));
    var list = path(part) + "/offers?";
    for (int limit : List.of(1, 2, 5)) {
      assertThat(Pages.byCursor(PARTS.api(), list + "limit=" + limit)).isEqualTo(all);
      assertThat(Pages.bySkip(PARTS.api(), list, limit)).isEqualTo(all);
    }
  }

  private static String source(JsonNode offer) {
    return offer.get("supplier_id") + "/" + offer.get("warehouse_id");
  }
}
