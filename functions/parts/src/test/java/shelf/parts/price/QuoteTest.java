package shelf.parts.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelf.parts.price.OfferSample.offer;
import static shelf.parts.price.RuleSample.rule;
import static shelf.parts.price.World.NOW;
import static shelf.parts.price.World.part;
import static shelf.parts.price.World.pricing;
import static shelf.parts.price.World.terms;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.http.Json;

/** What is shown of the best offer. */
class QuoteTest {

  @Test
  void quote_ofAnOffer_isWrittenAsTheContractHasIt() {
    var offer = offer(5).warehouse(51).price("10.00", "USD").quantity(40).days(3).min(2).max(6);
    var quote = pricing(rule(1).percent("20")).quote(part(offer)).orElseThrow();
    assertThat(json(quote.bestOffer()))
        .isEqualTo(
            """
            {"supplier_id":5,"warehouse_id":51,"base_cost":755.27,"final_price":906.33,\
            "currency":"RUB","lead_time_days":3,"available_qty":40}\
            """);
    assertThat(json(quote.pricing()))
        .isEqualTo("{\"base_cost\":755.27,\"final_price\":906.33,\"currency\":\"RUB\"}");
    assertThat(json(quote.availability()))
        .isEqualTo("{\"available_qty\":40,\"stock_status\":\"in_stock\"}");
    assertThat(json(quote.deliveryRange())).isEqualTo("{\"min\":2,\"max\":8}");
  }

  @Test
  void quote_ofAnOfferThatTellsNothing_isWrittenWithNulls() {
    var quote = pricing().quote(part(offer(1).price("2.7E+3"))).orElseThrow();
    assertThat(json(quote.bestOffer()))
        .isEqualTo(
            """
            {"supplier_id":1,"warehouse_id":null,"base_cost":2700.00,"final_price":2700.00,\
            "currency":"RUB","lead_time_days":null,"available_qty":null}\
            """);
    assertThat(quote.availability()).isEqualTo(Availability.UNKNOWN);
    assertThat(quote.deliveryRange()).isEqualTo(DeliveryRange.UNKNOWN);
  }

  @Test
  void unknown_isWrittenAsTheContractHasIt() {
    assertThat(json(Availability.UNKNOWN))
        .isEqualTo("{\"available_qty\":null,\"stock_status\":\"unknown\"}");
    assertThat(json(DeliveryRange.UNKNOWN)).isEqualTo("{\"min\":null,\"max\":null}");
  }

  @ParameterizedTest
  @CsvSource({
    "4, Под заказ, Под заказ",
    "0, In_Stock, In_Stock",
    "4, , in_stock",
    "0, , out_of_stock",
    " , soon, soon",
    " , , unknown"
  })
  void availability_isTheSuppliersWordElseOurs(Long quantity, String word, String shown) {
    var offer = offer(1);
    if (quantity != null) {
      offer.quantity(quantity);
    }
    if (word != null) {
      offer.status(word);
    }
    assertThat(pricing().quote(part(offer)).orElseThrow().availability())
        .isEqualTo(new Availability(quantity, shown));
  }

  @ParameterizedTest
  @CsvSource({
    "3, , , 4, 8",
    " , 2, 6, 3, 11",
    "3, 2, 6, 3, 11",
    "3, 2, , 3, 8",
    "3, , 6, 4, 11",
    " , 2, , 3, 7",
    " , , 6, 7, 11",
    "0, , , 1, 5",
    "2147483647, , , 2147483648, 2147483652",
    "2, 9, , 10, 10"
  })
  void deliveryRange_isTheLeadTimeAndTransport(
      Integer days, Integer min, Integer max, long from, long to) {
    var offer = offer(1);
    if (days != null) {
      offer.days(days);
    }
    if (min != null) {
      offer.min(min);
    }
    if (max != null) {
      offer.max(max);
    }
    var pricing = new Pricing(terms(), new Transport(1, 5), NOW);
    assertThat(pricing.quote(part(offer)).orElseThrow().deliveryRange())
        .isEqualTo(new DeliveryRange(from, to));
  }

  @Test
  void quote_withoutAnyOffer_isNone() {
    assertThat(pricing().quote(part())).isEmpty();
  }

  @Test
  void quote_ofOffersThatDoNotCount_isNone() {
    var none =
        part(
            offer(1).inactive(),
            offer(99),
            offer(4),
            offer(5).warehouse(99),
            offer(1).warehouse(51),
            offer(1).price("1", "XXX"));
    assertThat(pricing(rule(1)).quote(none)).isEmpty();
  }

  @Test
  void transport_thatContradictsItself_isRefused() {
    assertThatThrownBy(() -> new Transport(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Transport(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String json(Object view) {
    return new String(Json.write(view), StandardCharsets.UTF_8);
  }
}
