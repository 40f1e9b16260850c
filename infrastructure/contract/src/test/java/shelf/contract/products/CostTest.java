package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Shop.path;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.OnlyEmbedded;

/** What each request costs, by its {@code Server-Timing}. */
@Apart
@OnlyEmbedded("LocalStack counts what a transaction writes once, AWS twice")
class CostTest {

  private static final Pattern HEADER =
      Pattern.compile("dynamodb;dur=[0-9.]+;desc=\"calls=(\\d+) rcu=([0-9.]+) wcu=([0-9.]+)\"");

  private final Shop shop = Shop.open();

  private record Cost(int calls, double reads, double writes) {

    static Cost of(Answer answer) {
      var matcher = HEADER.matcher(answer.header("server-timing").orElse("(none)"));
      assertThat(matcher.matches()).as("%s", answer).isTrue();
      return new Cost(
          Integer.parseInt(matcher.group(1)),
          Double.parseDouble(matcher.group(2)),
          Double.parseDouble(matcher.group(3)));
    }
  }

  /** Two write units an item of 1 KB in a transaction: product, category, slug, record. */
  @Test
  void create_isOneTransaction() {
    var bare = shop.create(Cards.bare());
    assertThat(bare.status()).isEqualTo(201);
    assertThat(Cost.of(bare).calls()).isOne();
    assertThat(Cost.of(bare).writes()).isEqualTo(4);
    var full = shop.keyed(UUID.randomUUID().toString()).post(Shop.PRODUCTS, Cards.full());
    assertThat(full.status()).isEqualTo(201);
    assertThat(Cost.of(full).calls()).isOne();
    assertThat(Cost.of(full).writes()).isLessThanOrEqualTo(12);
  }

  @Test
  void show_isOneCallAndOneUnit() {
    var id = shop.created(Cards.full());
    assertThat(Cost.of(shop.card(id))).isEqualTo(new Cost(1, 1, 0));
    var unknown = shop.card(UUID.randomUUID().toString());
    assertThat(Cost.of(unknown)).isEqualTo(new Cost(1, 1, 0));
  }

  @Test
  void changeAndDelete_areOneReadAndOneTransaction() {
    var id = shop.created(Cards.full());
    assertThat(Cost.of(shop.change(id, "{\"price_rub\": 1}")).calls()).isEqualTo(2);
    assertThat(Cost.of(shop.change(id, "{}"))).isEqualTo(new Cost(1, 1, 0));
    assertThat(Cost.of(shop.change(id, "{\"category_id\": \"cat_chairs\"}")).calls()).isEqualTo(2);
    assertThat(Cost.of(shop.delete(id)).calls()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/products/colors", "/products/enums", "/products/amori", "/products/1/2"})
  void whatNeedsNoStore_costsNothing(String path) {
    assertThat(Cost.of(shop.anyone().get(path))).isEqualTo(new Cost(0, 0, 0));
  }

  @Test
  void tree_isOneCall() {
    var cost = Cost.of(shop.anyone().get(Shop.CATEGORIES));
    assertThat(cost).isEqualTo(new Cost(1, 1, 0));
  }

  @Test
  void refusal_beforeTheStore_costsNothing() {
    var answers =
        List.of(
            shop.create("{}"),
            shop.create("{"),
            shop.create(Cards.with(Cards.full(), "dimensions.line", "{}")),
            shop.delete("amori"),
            shop.replaceTree("{}"),
            shop.anyone().call("PUT", path("x")));
    assertThat(answers).extracting(Cost::of).containsOnly(new Cost(0, 0, 0));
  }

  @Test
  void notModified_costsTheRead() {
    var id = shop.created(Cards.full());
    var kept = shop.anyone().with("If-None-Match", "\"1\"").get(path(id));
    assertThat(kept.status()).isEqualTo(304);
    assertThat(Cost.of(kept)).isEqualTo(new Cost(1, 1, 0));
  }
}
