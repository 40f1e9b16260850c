package shelf.parts.price;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.parts.price.OfferSample.offer;
import static shelf.parts.price.World.part;
import static shelf.parts.price.World.pricing;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shelf.catalog.Offer;

/** Which offer of a part is the best. Each test asks in both orders. */
class BestOfferTest {

  @Test
  void quote_ofTwoCosts_isTheLower() {
    assertBest(offer(2).price("99.99"), offer(1).price("100.00").quantity(9).days(0));
  }

  @Test
  void quote_ofTwoCurrencies_comparesInTheBaseCurrency() {
    assertBest(offer(1).price("755.26"), offer(2).price("10.00", "USD"));
    assertBest(offer(2).price("10.00", "USD"), offer(1).price("755.28"));
  }

  @Test
  void quote_costsEqualAtTheCent_tie() {
    assertBest(offer(1).price("100.004"), offer(2).price("99.996"));
    assertBest(offer(2).price("99.994"), offer(1).price("99.995"));
  }

  @Test
  void quote_equalCost_prefersLocal() {
    assertBest(offer(1), offer(2).quantity(5).days(1));
  }

  @Test
  void quote_equalCost_asksTheWarehouseWhetherItIsLocal() {
    assertBest(offer(5).warehouse(51), offer(5).quantity(5).days(1));
    assertBest(offer(1), offer(5).warehouse(52).quantity(5).days(1));
  }

  @Test
  void quote_equallyLocal_prefersStock() {
    assertBest(offer(3).quantity(1).days(30), offer(2).quantity(0).days(1));
    assertBest(offer(3).quantity(1), offer(2).status("on request"));
  }

  @Test
  void quote_unknownQuantity_takesTheSuppliersWord() {
    assertBest(offer(3).status("IN_Stock"), offer(2).status("available").days(1));
    assertBest(offer(3).quantity(1), offer(2).quantity(0).status("in_stock").days(1));
  }

  @Test
  void quote_equallyInStock_prefersTheShorterLeadTime() {
    assertBest(offer(3).days(2).quantity(1), offer(2).days(3).quantity(9));
    assertBest(offer(3).days(99), offer(2));
  }

  @Test
  void quote_leadTimesOfOtherShapes_areDaysElseMinElseMax() {
    assertBest(offer(3).min(2).max(9), offer(2).days(3));
    assertBest(offer(3).days(2).min(2).max(9), offer(2).days(3).min(1).max(3));
    assertBest(offer(3).max(2), offer(2).min(3));
  }

  @Test
  void quote_equalLeadTime_prefersTheLargerQuantity() {
    assertBest(offer(3).quantity(9), offer(2).quantity(8));
    assertBest(offer(3).quantity(0), offer(2));
  }

  @Test
  void quote_equalQuantity_prefersTheLowerSupplier() {
    assertBest(offer(2), offer(3));
  }

  @Test
  void quote_equalSupplier_prefersTheLowerWarehouse() {
    assertBest(offer(5).warehouse(52), offer(5).warehouse(53));
    assertBest(offer(5).warehouse(52), offer(5));
  }

  @Test
  void quote_zeroPrice_counts() {
    assertBest(offer(2).price("0"), offer(1).price("0.01"));
  }

  @Test
  void quote_of300Offers_isTheBestOfThem() {
    var offers =
        LongStream.range(0, 300)
            .mapToObj(i -> offer(6).warehouse(1000 + i).price("%d.50".formatted(500 - i * 7 % 300)))
            .map(OfferSample::get)
            .toList();
    assertThat(best(offers).price().amount()).isEqualTo("201.50");
  }

  private static void assertBest(OfferSample better, OfferSample worse) {
    var offers = List.of(better.get(), worse.get());
    assertThat(best(offers)).isEqualTo(better.get());
    assertThat(best(offers.reversed())).isEqualTo(better.get());
  }

  /** The offer that the quote names. */
  private static Offer best(List<Offer> offers) {
    var quoted = pricing().quote(part(offers)).orElseThrow().bestOffer();
    var source = new Offer.Source(quoted.supplierId(), Optional.ofNullable(quoted.warehouseId()));
    return offers.stream().filter(of -> of.source().equals(source)).findFirst().orElseThrow();
  }
}
