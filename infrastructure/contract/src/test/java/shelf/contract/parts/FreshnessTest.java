package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.offer;
import static shelf.contract.parts.Parts.rows;
import static shelf.contract.parts.Parts.unique;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Patience;
import tools.jackson.databind.JsonNode;

/** How soon search and lists know what has changed. */
class FreshnessTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();

  private String number;
  private long part;

  @BeforeEach
  void create() {
    number = unique("FRESH");
    part = PARTS.created(PLACE, number);
    PARTS.awaitFound(number, part);
  }

  private JsonNode bestOffer() {
    return rows(PARTS.search("q=" + number)).getFirst().get("best_offer");
  }

  private BigDecimal price() {
    return bestOffer().get("final_price").decimalValue();
  }

  /** A second is the promise; the machine that tests may be busy with more than this. */
  @Test
  void search_newPart_isFoundSoon() {
    for (int i = 0; i < 3; i++) {
      var other = unique("SOON");
      long id = PARTS.created(PLACE, other);
      Patience.until(Duration.ofSeconds(5), other, () -> PARTS.found(other).contains(id));
    }
  }

  @Test
  void search_deletedPart_isGoneAtOnce() {
    PARTS.delete(part);
    assertThat(PARTS.found(number)).isEmpty();
    assertThat(Parts.ids(rows(PARTS.search("brand_id=" + PLACE.brandId())))).doesNotContain(part);
  }

  @Test
  void search_renumberedPart_isGoneAtOnceAndFoundUnderTheNewNumberSoon() {
    var next = unique("RENUMBERED");
    PARTS.change(part, Map.of("part_number", next));
    assertThat(PARTS.found(number)).isEmpty();
    PARTS.awaitFound(next, part);
    assertThat(PARTS.found(number)).isEmpty();
  }

  @Test
  void search_movedPart_leavesItsOldScopeAtOnce() {
    var other = PARTS.place();
    PARTS.change(part, Map.of("brand_id", other.brandId(), "category_id", other.categoryId()));
    for (var q : List.of("&q=" + number, "")) {
      assertThat(Parts.ids(rows(PARTS.search("limit=200&brand_id=" + PLACE.brandId() + q))))
          .doesNotContain(part);
      Patience.until(
          Parts.SOON,
          "the new scope has it" + q,
          () -> !rows(PARTS.search("category_id=" + other.categoryId() + q)).isEmpty());
      assertThat(rows(PARTS.search("brand_id=" + other.brandId() + q))).hasSize(1);
    }
  }

  @Test
  void search_price_isOfNow() {
    long supplier = PARTS.supplier();
    assertThat(bestOffer().isNull()).isTrue();
    PARTS.offer(part, offer(supplier, 10));
    assertThat(price()).isEqualByComparingTo("10");
    PARTS.offer(part, offer(supplier, new BigDecimal("9.995")));
    assertThat(price()).isEqualByComparingTo("10.00");
    PARTS.offer(part, offer(PARTS.supplier(), 8));
    assertThat(price()).isEqualByComparingTo("8");
    PARTS.offer(part, offer(PARTS.supplier(), "active", false));
    assertThat(price()).isEqualByComparingTo("8");
  }

  @Test
  void search_offersThatCannotBeUsed_isListedWithoutOne() {
    var foreign = offer(PARTS.supplier(), 1);
    foreign.put("currency", "XXX");
    PARTS.offer(part, foreign);
    PARTS.offer(part, offer(PARTS.supplier(), "active", false));
    assertThat(bestOffer().isNull()).isTrue();
    var body = new HashMap<String, Object>(Map.of("name", unique("Idle "), "active", false));
    long idle = Parts.id(PARTS.api().post("/api/suppliers/admin", body));
    PARTS.offer(part, offer(idle, 1));
    assertThat(bestOffer().isNull()).isTrue();
    var detail = PARTS.api().get("/api/parts/" + part).json();
    assertThat(detail.get("pricing").isNull()).isTrue();
    assertThat(PARTS.api().get(Parts.path(part)).json().get("best_cost").isNull()).isTrue();
  }

  @Test
  void search_zeroPriceAndZeroStock_isAnOffer() {
    var body = offer(PARTS.supplier(), 0);
    body.putAll(Map.of("available_qty", 0, "lead_time_days", 3));
    PARTS.offer(part, body);
    assertThat(price()).isEqualByComparingTo("0");
    var detail = PARTS.api().get("/api/parts/" + part).json();
    assertThat(detail.get("availability").toString())
        .isEqualTo("{\"available_qty\":0,\"stock_status\":\"out_of_stock\"}");
    assertThat(detail.get("delivery_range").toString()).isEqualTo("{\"min\":3,\"max\":5}");
  }

  @Test
  void explanation_ofAPartWithOffers_saysWhatThePriceSays() {
    long best = PARTS.supplier();
    PARTS.offer(part, offer(PARTS.supplier(), 7));
    PARTS.offer(part, offer(best, new BigDecimal("6.254999")));
    PARTS.offer(part, offer(PARTS.supplier(), "active", false));
    var explained = PARTS.api().get(Parts.path(part) + "/price-explanation").json();
    var offers = explained.get("offers").valueStream().toList();
    assertThat(offers).hasSize(3);
    assertThat(offers.getFirst().get("supplier_id").longValue()).isEqualTo(best);
    assertThat(offers.stream().map(offer -> offer.get("best").booleanValue()))
        .containsExactly(true, false, false);
    assertThat(offers.getLast().get("reason").stringValue()).isEqualTo("inactive");
    assertThat(explained.get("final_price").decimalValue()).isEqualTo(price());
    var detail = PARTS.api().get("/api/parts/" + part).json().get("pricing");
    assertThat(detail.toString())
        .isEqualTo("{\"base_cost\":6.25,\"final_price\":6.25,\"currency\":\"RUB\"}");
    var shown = PARTS.api().get(Parts.path(part)).json().get("best_cost");
    assertThat(shown.toString()).isEqualTo("6.25");
  }

  @Test
  void detail_warm_isOneCallAndCreateWithinItsBudget() {
    var path = "/api/parts/" + part;
    PARTS.api().get(path);
    assertThat(Cost.of(PARTS.api().get(path))).isEqualTo(new Cost(1, 1, 0));
    var created = Cost.of(PARTS.create(PLACE.part(unique("COST"))));
    assertThat(created.writes()).isPositive().isLessThanOrEqualTo(12);
  }
}
