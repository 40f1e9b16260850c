package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.BULK;
import static shelf.contract.parts.Parts.BULK_OFFERS;
import static shelf.contract.parts.Parts.CATEGORIES;
import static shelf.contract.parts.Parts.id;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.http.Errors;

/** A request sent again under the same key. */
class IdempotencyTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();
  private static final String USED = "Idempotency-Key was already used with another body";

  private final Parts keyed = PARTS.withNewKey();

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
    var body = PLACE.part(unique("once"), "attributes", Map.of("a", 1.50));
    var first = keyed.create(body);
    long total = PARTS.total();
    shown(201, first);
    assertReplayed(keyed.create(body), first);
    assertThat(PARTS.total()).isEqualTo(total);
  }

  @Test
  void create_againAfterThePartIsGoneAndItsNumberTaken_isStillTheFirstAnswer() {
    var body = PLACE.part(unique("gone"));
    var first = keyed.create(body);
    PARTS.delete(id(first));
    assertReplayed(keyed.create(body), first);
    id(PARTS.create(body));
    assertReplayed(keyed.create(body), first);
  }

  @Test
  void create_againAfterTheBrandIsGone_isStillTheFirstAnswer() {
    var place = PARTS.place();
    var body = place.part(unique("brandless"));
    var first = keyed.create(body);
    PARTS.delete(id(first));
    PARTS.api().delete("/api/brands/admin/" + place.brandId());
    PARTS.api().delete(CATEGORIES + "/" + place.categoryId());
    assertReplayed(keyed.create(body), first);
  }

  @Test
  void create_otherBody_is422AndNothingChanges() {
    var body = PLACE.part(unique("first"));
    id(keyed.create(body));
    long total = PARTS.total();
    Errors.assertDetail(keyed.create(PLACE.part(unique("second"))), 422, USED);
    body.put("status", "same number, other body");
    Errors.assertDetail(keyed.create(body), 422, USED);
    assertThat(PARTS.total()).isEqualTo(total);
  }

  @Test
  void create_refusedFirst_leavesTheKeyFree() {
    var number = unique("taken");
    PARTS.created(PLACE, number);
    assertThat(keyed.create(PLACE.part(number)).status()).isEqualTo(409);
    assertThat(keyed.create(new Place(999_999_999, 1).part(number)).status()).isEqualTo(404);
    assertThat(keyed.create(PLACE.part("")).status()).isEqualTo(422);
    assertThat(keyed.create(PLACE.part(unique("free"))).status()).isEqualTo(201);
  }

  @Test
  void createCategory_again_isTheFirstAnswer() {
    var body = Map.of("name", unique("Once "));
    var first = keyed.api().post(CATEGORIES, body);
    long category = id(first);
    assertReplayed(keyed.api().post(CATEGORIES, body), first);
    PARTS.api().delete(CATEGORIES + "/" + category);
    assertReplayed(keyed.api().post(CATEGORIES, body), first);
    var other = Map.of("name", unique("Other "));
    Errors.assertDetail(keyed.api().post(CATEGORIES, other), 422, USED);
  }

  @Test
  void bulkCreate_again_isTheFirstAnswer() {
    var body = Parts.many(PLACE, unique("bulk"), 3);
    body = List.of(body.get(0), body.get(1), body.get(1), PLACE.part(""), body.get(2));
    var first = keyed.api().post(BULK, body);
    long total = PARTS.total();
    assertThat(shown(200, first).get("created").intValue()).isEqualTo(3);
    assertReplayed(keyed.api().post(BULK, body), first);
    assertThat(PARTS.total()).isEqualTo(total);
    Errors.assertDetail(keyed.api().post(BULK, body.subList(0, 2)), 422, USED);
  }

  @Test
  void bulkCreate_emptyAgain_isTheFirstAnswer() {
    var first = keyed.api().post(BULK, "[]");
    assertThat(shown(200, first).get("total").intValue()).isZero();
    assertReplayed(keyed.api().post(BULK, "[]"), first);
  }

  @Test
  void bulkOffers_again_isTheFirstAnswerAndChangesNothing() {
    long part = PARTS.created(PLACE, unique("offered"));
    long supplier = PARTS.supplier();
    var row = Parts.offer(supplier, 5);
    row.put("part_id", part);
    var first = keyed.api().post(BULK_OFFERS, List.of(row, Map.of()));
    assertThat(shown(200, first).get("created").intValue()).isEqualTo(1);
    PARTS.offer(part, Parts.offer(supplier, 7));
    assertReplayed(keyed.api().post(BULK_OFFERS, List.of(row, Map.of())), first);
    assertThat(PARTS.offers(part).getFirst().get("base_price").intValue()).isEqualTo(7);
    Errors.assertDetail(keyed.api().post(BULK_OFFERS, List.of(row)), 422, USED);
  }

  @Test
  void sameKeyOnAnotherRoute_isAnotherKey() {
    var number = unique("routes");
    assertThat(keyed.create(PLACE.part(number)).status()).isEqualTo(201);
    var bulk = keyed.api().post(BULK, List.of(PLACE.part(number + "2")));
    assertThat(shown(200, bulk).get("created").intValue()).isEqualTo(1);
    var category = keyed.api().post(CATEGORIES, Map.of("name", unique("Key ")));
    assertThat(category.status()).isEqualTo(201);
  }

  @Test
  void key_thatIsNone_is422() {
    for (var key : List.of("x".repeat(201), "two words")) {
      var api = PARTS.withKey(key).api();
      for (var path : List.of(BULK, BULK_OFFERS)) {
        assertThat(Errors.faults(api.post(path, "[]")))
            .containsExactly("idempotency_key_invalid header.Idempotency-Key");
      }
      assertThat(Errors.faults(api.post(Parts.ADMIN, PLACE.part(unique("never")))))
          .containsExactly("idempotency_key_invalid header.Idempotency-Key");
      assertThat(Errors.faults(api.post(CATEGORIES, Map.of("name", "never"))))
          .containsExactly("idempotency_key_invalid header.Idempotency-Key");
    }
  }
}
