package shelf.contract.products;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;

/** Products that are not there, or cannot be. */
@Apart
class MissingTest {

  private final Shop shop = Shop.open();
  private final String id = shop.created(Cards.bare());

  @ParameterizedTest
  @ValueSource(
      strings = {"amori", "1", "00000000-0000-0000-0000-00000000000", "{uuid}x", "null", "-"})
  void product_thatNoneCanBe_is404(String given) {
    var other = given.replace("{uuid}", id);
    Refused.assertMissing(shop.change(other, "{\"price_rub\": 1}"));
    Refused.assertMissing(shop.delete(other));
    Refused.assertMissing(shop.card(other));
  }

  @Test
  void product_unknownOrGone_is404() {
    Refused.assertMissing(shop.change(UUID.randomUUID().toString(), "{}"));
    Refused.assertMissing(shop.card(UUID.randomUUID().toString()));
    Refused.assertMissing(shop.delete(UUID.randomUUID().toString()));
    shop.delete(id);
    Refused.assertMissing(shop.change(id, "{}"));
  }
}
