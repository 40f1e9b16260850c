package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.at;
import static shelf.contract.products.Cards.with;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Texts come back as they were sent, whatever is in them and however much there is. */
@Apart
class TextTest {

  private final Shop shop = Shop.open();

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private static ObjectNode everywhere(String text) {
    var list = "[" + quoted(text) + "]";
    var named = with(with(Cards.full(), "name", quoted(text)), "features", list);
    var titled = with(named, "seo.meta_title", quoted(text));
    return with(with(titled, "seo.meta_description", quoted(text)), "seo.meta_keywords", list);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quoted\" \\ back\\slash",
        "<script>alert(1)</script> &amp; '",
        "a\nb\tc\u0001d\u007f",
        "x \u2028 \u2029 \uFEFF x",
        "עברית العربية 中文 ไทย",
        "👩‍👩‍👧 🇷🇺 \uD83D\uDE00",
        "${jndi:x} {{resolve:x}} #set($x) %s %n",
        "null",
        "0"
      })
  void text_ofAnyKind_comesBack(String text) {
    var id = shop.created(everywhere(text));
    var shown = shop.shown(id);
    for (var field : new String[] {"name", "seo.meta_title", "seo.meta_description"}) {
      assertThat(at(shown, field).stringValue()).isEqualTo(text);
    }
    assertThat(at(shown, "features").get(0).stringValue()).isEqualTo(text);
    assertThat(at(shown, "seo.meta_keywords").get(0).stringValue()).isEqualTo(text);
    assertThat(shop.changed(id, shown)).isEqualTo(shown);
    assertThat(shop.card(id).header("etag")).hasValue("\"1\"");
  }

  private static String list(String text) {
    return "[" + (quoted(text) + ",").repeat(49) + quoted(text) + "]";
  }

  /** Four bytes a character, and six for one that JSON cannot have as it is. */
  @ParameterizedTest
  @ValueSource(strings = {"😀", "\u0001"})
  void card_asLargeAsItMayBe_isTakenAndChanged(String character) {
    var card = with(Cards.full(), "features", list(character.repeat(100)));
    card = with(card, "seo.meta_keywords", list(character.repeat(100)));
    card = with(card, "seo.meta_description", quoted(character.repeat(1000)));
    card = with(card, "name", quoted(character.repeat(255)));
    var answer = shop.keyed(UUID.randomUUID().toString()).post(Shop.PRODUCTS, card);
    var id = Shop.shown(201, answer).get("id").stringValue();
    var shown = shop.shown(id);
    assertThat(shown.get("features")).isEqualTo(card.get("features"));
    assertThat(shown.get("seo")).isEqualTo(card.get("seo"));
    assertThat(shop.changed(id, "{\"price_rub\": 1}").get("name")).isEqualTo(card.get("name"));
  }

  @Test
  void members_inAnyOrder_areTheSame() {
    var id = shop.created(Cards.full());
    var shown = shop.shown(id);
    var backwards = JsonMapper.shared().createObjectNode();
    shown
        .propertyStream()
        .toList()
        .reversed()
        .forEach(m -> backwards.set(m.getKey(), m.getValue()));
    assertThat(shop.changed(id, backwards)).isEqualTo(shown);
    assertThat(shop.card(id).header("etag")).hasValue("\"1\"");
  }
}
