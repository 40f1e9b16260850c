package shelf.parts.price;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.parts.price.OfferSample.offer;
import static shelf.parts.price.World.part;
import static shelf.parts.price.World.pricing;

import org.junit.jupiter.api.Test;

/** When the terms are older than the offers. */
class UnknownSourcesTest {

  @Test
  void unknownSources_allKnown_areNone() {
    assertThat(anyUnknown(offer(1), offer(5), offer(5).warehouse(51), offer(4))).isFalse();
    assertThat(anyUnknown()).isFalse();
  }

  @Test
  void unknownSources_unknownSupplier_areSome() {
    assertThat(anyUnknown(offer(1), offer(99))).isTrue();
    assertThat(anyUnknown(offer(99).warehouse(51))).isTrue();
  }

  @Test
  void unknownSources_unknownWarehouse_areSome() {
    assertThat(anyUnknown(offer(1), offer(5).warehouse(99))).isTrue();
    assertThat(anyUnknown(offer(1).warehouse(51))).isTrue();
    assertThat(anyUnknown(offer(4).warehouse(99))).isTrue();
  }

  @Test
  void unknownSources_inactiveOffer_areNone() {
    assertThat(anyUnknown(offer(99).inactive(), offer(5).warehouse(99).inactive())).isFalse();
  }

  @Test
  void unknownSources_unknownCurrency_areNone() {
    assertThat(anyUnknown(offer(1).price("1", "XXX"))).isFalse();
  }

  private static boolean anyUnknown(OfferSample... offers) {
    return pricing().unknownSources(part(offers)).findAny().isPresent();
  }
}
