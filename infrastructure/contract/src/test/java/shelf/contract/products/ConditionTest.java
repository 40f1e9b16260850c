package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Shop.path;
import static shelf.contract.products.Shop.shown;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;

/** Versions of a product, in {@code ETag}, {@code If-Match} and {@code If-None-Match}. */
@Apart
class ConditionTest {

  private static final String CHANGED = "Precondition failed";

  private final Shop shop = Shop.open();
  private final Answer created = shop.create(Cards.full());
  private final String id = created.json().get("id").stringValue();

  private Api match(String tags) {
    return shop.admin().with("If-Match", tags);
  }

  private String tag() {
    return shop.card(id).header("etag").orElseThrow();
  }

  @Test
  void etag_isTheSameWhereverItIsShown_andGrowsWithEachChange() {
    assertThat(created.header("etag")).hasValue(tag());
    var first = tag();
    var changed = shop.change(id, "{\"price_rub\": 1}");
    assertThat(changed.header("etag")).hasValue(tag()).isNotEqualTo(first);
    assertThat(created.header("location")).hasValue(path(id));
    assertThat(changed.headers()).doesNotContainKey("location");
  }

  @Test
  void change_ifMatchesAsItIs_isDone() {
    assertThat(Shop.patch(match(tag()), id, "{\"price_rub\": 1}").status()).isEqualTo(200);
    assertThat(Shop.patch(match("*"), id, "{\"price_rub\": 2}").status()).isEqualTo(200);
    assertThat(Shop.patch(match("\"x\", " + tag()), id, "{\"price_rub\": 3}").status())
        .isEqualTo(200);
    assertThat(shop.shown(id).get("price_rub").intValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"99\"", "W/\"1\"", "1", "\"x\"", "\"1"})
  void changeOrDelete_ifMatchesAnother_is412AndNothingChanges(String tag) {
    var before = shop.shown(id);
    Errors.assertDetail(Shop.patch(match(tag), id, "{\"price_rub\": 1}"), 412, CHANGED);
    Errors.assertDetail(Shop.patch(match(tag), id, "{}"), 412, CHANGED);
    Errors.assertDetail(match(tag).delete(path(id)), 412, CHANGED);
    assertThat(shop.shown(id)).isEqualTo(before);
  }

  @Test
  void delete_ifMatchesAsItWas_is412AndAsItIs_isDone() {
    var stale = tag();
    shop.changed(id, "{\"price_rub\": 1}");
    Errors.assertDetail(match(stale).delete(path(id)), 412, CHANGED);
    assertThat(match(tag()).delete(path(id)).status()).isEqualTo(204);
    Refused.assertMissing(match(stale).delete(path(id)));
    Refused.assertMissing(Shop.patch(match(stale), id, "{}"));
  }

  @Test
  void change_sameVersionBy16_oneWins() {
    var api = match(tag());
    var answers =
        Together.run(16, client -> Shop.patch(api, id, "{\"price_rub\": " + (client + 1) + "}"));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(15);
    var winner = answers.stream().filter(answer -> answer.status() == 200).findFirst();
    assertThat(shop.shown(id)).isEqualTo(winner.orElseThrow().json());
  }

  @Test
  void card_notModified_is304UntilItIs() {
    var kept = shop.anyone().with("If-None-Match", tag());
    var answer = kept.get(path(id) + "?include=images,seo");
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.bytes()).isEmpty();
    assertThat(answer.header("etag")).hasValue(tag());
    assertThat(shop.anyone().with("If-None-Match", "W/" + tag()).get(path(id)).status())
        .isEqualTo(304);
    shop.changed(id, "{\"price_rub\": 1}");
    assertThat(shown(200, kept.get(path(id))).get("price_rub").intValue()).isEqualTo(1);
    shop.delete(id);
    Refused.assertMissing(kept.get(path(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/products/colors", "/products/enums", "/products/categories"})
  void lists_areKeptAMinuteAndNotSentAgain(String path) {
    var first = shop.anyone().get(path);
    assertThat(first.header("cache-control")).hasValue("public, max-age=60");
    var kept = shop.anyone().with("If-None-Match", first.header("etag").orElseThrow());
    assertThat(kept.get(path).status()).isEqualTo(304);
    assertThat(kept.get(path).header("cache-control")).hasValue("public, max-age=60");
    assertThat(shop.anyone().with("If-None-Match", "\"x\"").get(path).text())
        .isEqualTo(first.text());
  }

  @Test
  void card_isNotKept() {
    assertThat(shop.card(id).header("cache-control").orElse("")).doesNotContain("public");
  }

  /** Not even by letters: a UUID is the same in capitals. */
  @Test
  void id_inCapitals_isTheSameProduct() {
    assertThat(shop.shown(id.toUpperCase(Locale.ROOT))).isEqualTo(shop.shown(id));
  }
}
