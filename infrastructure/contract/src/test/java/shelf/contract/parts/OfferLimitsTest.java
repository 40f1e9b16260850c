package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.BulkAnswer.checked;
import static shelf.contract.parts.Parts.BULK_OFFERS;
import static shelf.contract.parts.Parts.offer;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** So many offers on one part, and such large ones, as there can be. */
class OfferLimitsTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();
  private static final List<JsonNode> SUPPLIERS =
      IntStream.range(0, 5).mapToObj(i -> PARTS.supplier(100)).toList();

  /** As many offers of a part as there may be, the cheapest by far the 400th. */
  private static List<Map<String, Object>> most(long part, String status) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var supplier : SUPPLIERS) {
      for (var warehouse : supplier.get("warehouses")) {
        var row = offer(supplier.get("id").longValue(), rows.size() == 400 ? 1 : 50 + rows.size());
        row.put("warehouse_id", warehouse.get("id").longValue());
        row.put("part_id", part);
        row.put("stock_status", status);
        rows.add(row);
      }
    }
    return rows;
  }

  private static JsonNode bulk(List<?> rows) {
    return checked(shown(200, PARTS.api().post(BULK_OFFERS, rows)));
  }

  @Test
  void threeHundredOffers_priceIsTheBestAndAllAreListed() {
    long part = PARTS.created(PLACE, unique("many"));
    bulk(most(part, "s").subList(150, 450));
    assertThat(PARTS.offers(part)).hasSize(300);
    var detail = shown(200, PARTS.api().get("/api/parts/" + part));
    assertThat(detail.get("pricing").get("base_cost").decimalValue()).isEqualByComparingTo("1");
    var list = Parts.path(part) + "/offers?limit=40";
    assertThat(Pages.byCursor(PARTS.api(), list)).isEqualTo(PARTS.offers(part));
  }

  @Test
  void oneOfferTooMany_is409AndTheOthersStay() {
    long part = PARTS.created(PLACE, unique("full"));
    assertThat(bulk(most(part, "s")).get("created").intValue()).isEqualTo(500);
    var more = offer(PARTS.supplier(), 1);
    Errors.assertDetail(
        PARTS.offer(part, more), 409, "Part has 500 offers already, the most there can be");
    more.put("part_id", part);
    assertThat(BulkAnswer.failures(bulk(List.of(more)))).containsExactly("0 too_many -");
    assertThat(PARTS.offers(part)).hasSize(500);
    var present = most(part, "changed").get(3);
    assertThat(bulk(List.of(present)).get("updated").intValue()).isEqualTo(1);
  }

  /** JSON writes a control character in six bytes, an emoji in four. */
  @Test
  void mostOffers_ofTheLongestStatus_areTakenOrRefusedButNoFailureOfOurs() {
    for (var character : List.of("\u0001", "\"", "\uD83D\uDE00")) {
      long part = PARTS.created(PLACE, unique("long"));
      var answer = bulk(most(part, character.repeat(64)));
      assertThat(PARTS.offers(part)).hasSize(answer.get("created").intValue());
      assertThat(PARTS.change(part, Map.of("status", "x")).status()).isEqualTo(200);
    }
  }

  private static long fat() {
    var body = PLACE.part(unique("fat"), "description", "\uD83D\uDE00".repeat(4000));
    body.put("attributes", Map.of("a", "x".repeat(4000)));
    return Parts.id(PARTS.create(body));
  }

  /** All offers of a part are one item: two dozen such parts are more than a transaction takes. */
  @Test
  void bulkOffers_overPartsWithManyOffers_isDone() {
    var parts = IntStream.range(0, 24).mapToObj(i -> fat()).toList();
    parts.forEach(part -> bulk(most(part, "\uD83D\uDE00".repeat(64))));
    var rows =
        parts.stream()
            .map(part -> {
              var row = most(part, "s").getFirst();
              row.put("base_price", 2);
              return row;
            })
            .toList();
    assertThat(bulk(rows).get("updated").intValue()).isEqualTo(24);
  }

  /** So many that they are written in pieces, and nothing to write in most of them. */
  @Test
  void bulkOffers_overPartsWithManyOffersSentAgain_changesNothing() {
    var parts = PARTS.bulk(Parts.many(PLACE, unique("again"), 99)).get("items");
    var rows = new ArrayList<Map<String, Object>>();
    for (var part : parts) {
      rows.addAll(most(part.get("id").longValue(), "s").subList(0, 30));
    }
    for (int from = 0; from < rows.size(); from += 990) {
      assertThat(bulk(rows.subList(from, from + 990)).get("created").intValue()).isEqualTo(990);
    }

    var first = IntStream.range(0, 99).mapToObj(i -> rows.get(30 * i)).toList();

    assertThat(bulk(first).get("updated").intValue()).isEqualTo(99);
  }
}
