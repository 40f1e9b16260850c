package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.BulkAnswer.checked;
import static shelf.contract.parts.BulkAnswer.failures;
import static shelf.contract.parts.Parts.BULK_OFFERS;
import static shelf.contract.parts.Parts.offer;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** Many offers set at once, each for itself. */
class OfferBulkTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final String BRAND = unique("Maker ");
  private static final Place PLACE =
      new Place(
          Parts.id(PARTS.api().post("/api/brands/admin", Map.of("name", BRAND))), PARTS.category());
  private static final long SUPPLIER = PARTS.supplier();

  private static JsonNode bulk(List<?> rows) {
    var answer = checked(shown(200, PARTS.api().post(BULK_OFFERS, rows)));
    assertThat(answer.propertyNames())
        .containsExactly(
            "total", "created", "updated", "failed", "errors", "message", "error_details");
    return answer;
  }

  private static Map<String, Object> byId(long part, long supplier, int price) {
    var row = offer(supplier, price);
    row.put("part_id", part);
    return row;
  }

  private static Map<String, Object> byNumber(String brand, String number, int price) {
    var row = offer(SUPPLIER, price);
    row.put("brand", brand);
    row.put("part_number", number);
    return row;
  }

  private static String counts(JsonNode answer) {
    return "%s %s %s".formatted(answer.get("created"), answer.get("updated"), answer.get("failed"));
  }

  private static int price(long part) {
    return PARTS.offers(part).getFirst().get("base_price").intValue();
  }

  @Test
  void bulk_byIdAndByNumber_setsBoth() {
    var number = unique("HoLTT-");
    long one = PARTS.created(PLACE, number);
    long two = PARTS.created(PLACE, unique("x"));
    var rows =
        List.of(
            byNumber(BRAND, " " + number.toLowerCase(Locale.ROOT) + "%", 5),
            byId(two, SUPPLIER, 6));
    var answer = bulk(rows);
    assertThat(counts(answer)).isEqualTo("2 0 0");
    assertThat(answer.get("message").stringValue())
        .isEqualTo("Created 2 and updated 0 of 2 offers");
    assertThat(price(one)).isEqualTo(5);
    assertThat(price(two)).isEqualTo(6);
    assertThat(counts(bulk(rows))).isEqualTo("0 2 0");
  }

  /** A ligature that is eighteen letters when it is taken apart: no key is that long. */
  @Test
  void bulk_byANumberThatGrows_isNotFound() {
    var rows = List.of(byNumber(BRAND, "\uFDFA".repeat(120), 5));
    assertThat(failures(bulk(rows))).containsExactly("0 not_found part_number");
  }

  @Test
  void bulk_byOwnNormalizedNumber_findsIt() {
    var own = unique("OWN");
    long part = Parts.id(PARTS.create(PLACE.part(unique("p"), "normalized_part_number", own)));
    assertThat(counts(bulk(List.of(byNumber(BRAND, own, 5))))).isEqualTo("1 0 0");
    assertThat(price(part)).isEqualTo(5);
  }

  /** Only the first can be set. */
  private static List<Object> goodAndBad(long part, String number) {
    var foreign = PARTS.supplier(1).get("warehouses").get(0).get("id").longValue();
    var rows = new ArrayList<Object>();
    rows.add(byId(part, SUPPLIER, 5));
    rows.add(byId(999_999_999, SUPPLIER, 5));
    rows.add(byId(part, 999_999_999, 5));
    rows.add(byNumber("No such brand", number, 5));
    rows.add(byNumber(BRAND.toLowerCase(Locale.ROOT), number, 5));
    rows.add(byNumber(BRAND, "no such number", 5));
    rows.add(byNumber(BRAND, "---", 5));
    rows.add(Map.of());
    rows.addAll(Arrays.asList(null, 5, List.of()));
    rows.add(byId(part, SUPPLIER, -1));
    var elsewhere = byId(part, SUPPLIER, 5);
    elsewhere.put("warehouse_id", foreign);
    rows.add(elsewhere);
    return rows;
  }

  @Test
  void bulk_goodAndBad_eachStandsAlone() {
    var number = unique("good");
    long part = PARTS.created(PLACE, number);
    var answer = bulk(goodAndBad(part, number));
    assertThat(failures(answer))
        .containsExactly(
            "1 not_found part_id",
            "2 not_found supplier_id",
            "3 not_found brand",
            "4 not_found brand",
            "5 not_found part_number",
            "6 not_found part_number",
            "7 missing part_id",
            "8 model_attributes_type -",
            "9 model_attributes_type -",
            "10 model_attributes_type -",
            "11 greater_than_equal base_price",
            "12 not_found warehouse_id");
    assertThat(PARTS.offers(part)).hasSize(1);
  }

  @Test
  void bulk_sameOfferTwice_failsTheSecond() {
    var number = unique("twice");
    long part = PARTS.created(PLACE, number);
    var answer =
        bulk(
            List.of(
                byId(part, SUPPLIER, 5),
                byId(part, SUPPLIER, 6),
                byNumber(BRAND, number, 7),
                byNumber(BRAND, number.toLowerCase(Locale.ROOT), 8),
                byId(part, PARTS.supplier(), 9)));
    assertThat(failures(answer))
        .containsExactly(
            "1 duplicate supplier_id", "2 duplicate supplier_id", "3 duplicate supplier_id");
    assertThat(price(part)).isEqualTo(5);
    assertThat(PARTS.offers(part)).hasSize(2);
  }

  /** More parts than one transaction takes, the second name of the first far behind it. */
  @Test
  void bulk_sameOfferTwiceFarApart_failsTheSecond() {
    var stem = unique("far");
    var items = PARTS.bulk(Parts.many(PLACE, stem, 130)).get("items");
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 130; i++) {
      rows.add(byNumber(BRAND, stem + "-%04d".formatted(i), 5));
    }
    long first = items.get(0).get("id").longValue();
    rows.add(byId(first, SUPPLIER, 9));
    var answer = bulk(rows);
    assertThat(failures(answer)).containsExactly("130 duplicate supplier_id");
    assertThat(price(first)).isEqualTo(5);
  }

  @Test
  void bulk_thousandRowsOnAThousandParts_setsAllAndCostsLittle() {
    var answer = PARTS.bulk(Parts.many(PLACE, "T", 1000));
    var rows =
        answer
            .get("items")
            .valueStream()
            .map(item -> byId(item.get("id").longValue(), SUPPLIER, 5))
            .toList();
    var first = PARTS.withNewKey().api().post(BULK_OFFERS, rows);
    assertThat(counts(checked(shown(200, first)))).isEqualTo("1000 0 0");
    assertThat(Cost.of(first).calls()).isLessThanOrEqualTo(50);
    assertThat(counts(bulk(rows))).isEqualTo("0 1000 0");
  }

  @Test
  void bulk_thousandAndOne_is422() {
    var rows = Collections.nCopies(1001, byId(1, SUPPLIER, 5));
    assertThat(Errors.faults(PARTS.api().post(BULK_OFFERS, rows))).containsExactly("too_long body");
  }

  @Test
  void bulk_empty_isAllZero() {
    assertThat(counts(bulk(List.of()))).isEqualTo("0 0 0");
  }
}
