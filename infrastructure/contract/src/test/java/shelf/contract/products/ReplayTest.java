package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.slugged;
import static shelf.contract.products.Cards.with;
import static shelf.contract.products.Shop.PRODUCTS;
import static shelf.contract.products.Shop.shown;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;
import tools.jackson.databind.node.ObjectNode;

/** A POST sent again under the same {@code Idempotency-Key}. */
@Apart
class ReplayTest {

  private static final String USED = "Idempotency-Key was already used with another body";

  private final Shop shop = Shop.open();
  private final Ledger ledger = new Ledger(shop);
  private final Api keyed = shop.keyed(UUID.randomUUID().toString());
  private final ObjectNode card = Cards.full();

  private static void assertReplayed(Answer again, Answer first) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
    assertThat(first.headers()).doesNotContainKey("idempotent-replayed");
    assertThat(again.header("idempotent-replayed")).hasValue("true");
  }

  @Test
  void create_again_isTheFirstAnswer() {
    var first = keyed.post(PRODUCTS, card);
    shown(201, first);
    int before = ledger.products().size();
    assertReplayed(keyed.post(PRODUCTS, card), first);
    assertThat(ledger.products()).hasSize(before);
    ledger.assertWhole();
  }

  @Test
  void create_againAfterTheProductIsGoneAndItsSlugTaken_isStillTheFirstAnswer() {
    var first = keyed.post(PRODUCTS, card);
    shop.delete(shown(201, first).get("id").stringValue());
    assertReplayed(keyed.post(PRODUCTS, card), first);
    shop.created(slugged(card.at("/seo/slug").stringValue()));
    assertReplayed(keyed.post(PRODUCTS, card), first);
  }

  @Test
  void create_otherBody_is422AndNothingIsCreated() {
    shown(201, keyed.post(PRODUCTS, card));
    int before = ledger.products().size();
    Errors.assertDetail(keyed.post(PRODUCTS, Cards.bare()), 422, USED);
    Errors.assertDetail(keyed.post(PRODUCTS, with(card, "price_rub", "1")), 422, USED);
    assertThat(ledger.products()).hasSize(before);
  }

  @Test
  void create_refusedFirst_leavesNoRecord() {
    var slug = Shop.unique("taken");
    shop.created(slugged(slug));
    var before = ledger.contents();
    Refused.assertConflict(keyed.post(PRODUCTS, slugged(slug)), "seo.slug");
    var lost = Cards.in("cat_lost");
    Refused.assertFaults(keyed.post(PRODUCTS, lost), 400, "category_id");
    Refused.assertFaults(keyed.post(PRODUCTS, with(card, "name", "5")), 400, "name");
    Refused.assertFaults(
        keyed.post(PRODUCTS, with(card, "dimensions.line", "{}")), 422, "dimensions.line");
    assertThat(ledger.contents()).isEqualTo(before);
    assertThat(keyed.post(PRODUCTS, card).status()).isEqualTo(201);
  }

  @Test
  void create_sameKeyBy16_isOneProduct() {
    int before = ledger.products().size();
    var answers = Together.run(16, client -> keyed.post(PRODUCTS, card));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.header("idempotent-replayed").isPresent())
        .hasSize(15);
    assertThat(ledger.products()).hasSize(before + 1);
    ledger.assertWhole();
  }

  @Test
  void create_sameBodyUnderOtherKeysOrNone_isAnotherProduct() {
    var bare = Cards.bare();
    var first = shown(201, keyed.post(PRODUCTS, bare)).get("id");
    var second = shown(201, shop.keyed(UUID.randomUUID().toString()).post(PRODUCTS, bare));
    var third = shown(201, shop.create(bare)).get("id");
    assertThat(second.get("id")).isNotIn(first, third);
    assertThat(first).isNotEqualTo(third);
  }

  @Test
  void key_thatIsNone_is400() {
    for (var key : new String[] {"two words", "x".repeat(201)}) {
      Refused.assertFaults(shop.keyed(key).post(PRODUCTS, card), 400, "Idempotency-Key");
    }
    var longest = UUID.randomUUID() + "x".repeat(164);
    assertThat(shop.keyed(longest).post(PRODUCTS, card).status()).isEqualTo(201);
  }
}
