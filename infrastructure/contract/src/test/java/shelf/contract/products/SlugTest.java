package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.at;
import static shelf.contract.products.Cards.patch;
import static shelf.contract.products.Cards.slugged;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;

/** A slug is one product's, whoever asks when, and anybody's again once that one leaves it. */
@Apart
class SlugTest {

  private final Shop shop = Shop.open();
  private final String slug = Shop.unique("slug");

  @AfterEach
  void whole() {
    new Ledger(shop).assertWhole();
  }

  private Answer take(String id) {
    return shop.change(id, patch("seo.slug", "\"" + slug + "\""));
  }

  private String slugOf(String id) {
    return at(shop.shown(id), "seo.slug").asString("none");
  }

  @Test
  void create_taken_is409AndNothingIsCreated() {
    shop.created(slugged(slug));
    int before = new Ledger(shop).size();
    Refused.assertConflict(shop.create(slugged(slug)), "seo.slug");
    assertThat(new Ledger(shop).size()).isEqualTo(before);
  }

  @Test
  void change_toATakenOne_is409AndNothingChanges() {
    shop.created(slugged(slug));
    var id = shop.created(Cards.full());
    var before = shop.shown(id);
    var answer = shop.change(id, "{\"price_rub\": 1, \"seo\": {\"slug\": \"" + slug + "\"}}");
    Refused.assertConflict(answer, "seo.slug");
    assertThat(shop.shown(id)).isEqualTo(before);
  }

  @Test
  void change_toATakenOneAndAnotherCategory_is409AndNothingMoves() {
    shop.created(slugged(slug));
    var id = shop.created(Cards.bare());
    var body = slugged(slug).put("category_id", Shop.CHAIRS);
    Refused.assertConflict(shop.change(id, body), "seo.slug");
    assertThat(shop.shown(id).get("category_id").stringValue()).isEqualTo(Shop.ROUND);
  }

  @Test
  void slug_ofADeletedProduct_isFree() {
    shop.delete(shop.created(slugged(slug)));
    assertThat(slugOf(shop.created(slugged(slug)))).isEqualTo(slug);
  }

  @Test
  void slug_leftForAnother_isFree() {
    var first = shop.created(slugged(slug));
    shop.changed(first, patch("seo.slug", "\"" + Shop.unique("other") + "\""));
    assertThat(slugOf(shop.created(slugged(slug)))).isEqualTo(slug);
    Refused.assertConflict(take(first), "seo.slug");
  }

  @Test
  void slug_leftForNull_isFree() {
    for (var leaving : new String[] {"{\"seo\": {\"slug\": null}}", "{\"seo\": null}"}) {
      var first = shop.created(slugged(slug));
      shop.changed(first, leaving);
      var second = shop.created(slugged(slug));
      Refused.assertConflict(take(first), "seo.slug");
      shop.delete(second);
    }
  }

  @Test
  void slug_takenAgainByTheSameProduct_isIts() {
    var id = shop.created(slugged(slug));
    assertThat(take(id).header("etag")).hasValue("\"1\"");
    shop.changed(id, patch("seo.slug", "null"));
    assertThat(take(id).status()).isEqualTo(200);
    assertThat(slugOf(id)).isEqualTo(slug);
    shop.changed(id, "{\"name\": \"x\", \"category_id\": \"cat_chairs\"}");
    Refused.assertConflict(shop.create(slugged(slug)), "seo.slug");
  }

  @Test
  void twoProducts_exchangeTheirsThroughAThird() {
    var first = shop.created(slugged(slug));
    var second = shop.created(slugged(slug + "-b"));
    Refused.assertConflict(take(second), "seo.slug");
    shop.changed(first, patch("seo.slug", "\"" + slug + "-c\""));
    assertThat(take(second).status()).isEqualTo(200);
    assertThat(shop.change(first, patch("seo.slug", "\"" + slug + "-b\"")).status()).isEqualTo(200);
  }

  private void assertOneWins(List<Answer> answers, int success) {
    assertThat(answers).filteredOn(answer -> answer.status() == success).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != success)
        .allSatisfy(answer -> Refused.assertConflict(answer, "seo.slug"));
  }

  @Test
  void create_sameSlugByTwo_oneWins() {
    for (int round = 0; round < 15; round++) {
      var wanted = slug + "-" + round;
      assertOneWins(Together.run(2, client -> shop.create(slugged(wanted))), 201);
    }
  }

  @Test
  void create_sameSlugBy16_oneWins() {
    int before = new Ledger(shop).size();
    assertOneWins(Together.run(16, client -> shop.create(slugged(slug))), 201);
    assertThat(new Ledger(shop).products()).hasSize(before + 1);
  }

  @Test
  void change_toTheSameSlugBy16_oneWins() {
    var ids = IntStream.range(0, 16).mapToObj(i -> shop.created(slugged(slug + "-" + i))).toList();
    assertOneWins(Together.run(16, client -> take(ids.get(client))), 200);
  }

  /** Half of them create, half of them change; a slug in anybody's hand never is in two. */
  @Test
  void createAndChange_toTheSameSlugBy16_oneWins() {
    var ids = IntStream.range(0, 16).mapToObj(i -> shop.created(Cards.bare())).toList();
    var answers =
        Together.run(
            16, client -> client % 2 == 0 ? shop.create(slugged(slug)) : take(ids.get(client)));
    assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(15);
  }

  /** It goes from hand to hand: who is told that it is taken was told the truth. */
  @Test
  void createAndDelete_by8_leaveItFree() {
    Together.run(
        8,
        client -> {
          for (int round = 0; round < 8; round++) {
            var answer = shop.create(slugged(slug));
            assertThat(answer.status()).as("%s", answer).isIn(201, 409);
            if (answer.status() == 201) {
              assertThat(shop.delete(answer.json().get("id").stringValue()).status())
                  .isEqualTo(204);
            }
          }
          return true;
        });
    assertThat(shop.create(slugged(slug)).status()).isEqualTo(201);
  }
}
