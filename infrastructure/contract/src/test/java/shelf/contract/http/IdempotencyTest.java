package shelf.contract.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.RawHttp;
import shelf.contract.ShelfProcess;

/** A request sent again under the same key. */
class IdempotencyTest {

  private static final String BULK = ADMIN + "/bulk-create";
  private static final String USED = "Idempotency-Key was already used with another body";

  private final Api keyed = keyed(UUID.randomUUID().toString());

  private static Api keyed(String key) {
    return admin().with("Idempotency-Key", key);
  }

  private static void assertReplayed(Answer again, Answer first) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(first.headers()).doesNotContainKey("idempotent-replayed");
    assertThat(again.header("idempotent-replayed")).hasValue("true");
  }

  @Test
  void create_again_isTheFirstAnswer() {
    var body = body(Brands.unique("once"));
    var first = keyed.post(ADMIN, body);
    long total = Brands.total();
    var again = keyed.post(ADMIN, body);
    assertThat(first.status()).isEqualTo(201);
    assertReplayed(again, first);
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
    assertThat(Brands.total()).isEqualTo(total);
  }

  @Test
  void create_withABodyThatIsNoText_isTheUsual422() {
    var nul = "{\"name\":\"a\u0000b\"}".getBytes(UTF_8);
    var json = keyed.with("Content-Type", "application/json");
    assertThat(Errors.faults(RawHttp.send(json, "POST " + ADMIN, nul)))
        .containsExactly("json_invalid body");
  }

  @Test
  void create_againAfterTheBrandIsGone_isStillTheFirstAnswer() {
    var body = body(Brands.unique("gone"));
    var first = keyed.post(ADMIN, body);
    admin().delete(first.header("location").orElseThrow().replace("brands/", "brands/admin/"));
    assertReplayed(keyed.post(ADMIN, body), first);
  }

  @Test
  void bulkCreate_again_isTheFirstAnswer() {
    var body = List.of(body(Brands.unique("one")), body(Brands.unique("two")), body(""));
    var first = keyed.post(BULK, body);
    long total = Brands.total();
    assertThat(first.json().get("created").intValue()).isEqualTo(2);
    assertReplayed(keyed.post(BULK, body), first);
    assertThat(Brands.total()).isEqualTo(total);
  }

  @Test
  void bulkCreate_emptyAgain_isTheFirstAnswer() {
    var first = keyed.post(BULK, "[]");
    assertThat(first.status()).isEqualTo(200);
    assertReplayed(keyed.post(BULK, "[]"), first);
  }

  @Test
  void create_otherBody_is422AndNothingChanges() {
    keyed.post(ADMIN, body(Brands.unique("first")));
    long total = Brands.total();
    Errors.assertDetail(keyed.post(ADMIN, body(Brands.unique("second"))), 422, USED);
    assertThat(Brands.total()).isEqualTo(total);
  }

  @Test
  void bulkCreate_otherBody_is422AndNothingChanges() {
    keyed.post(BULK, List.of(body(Brands.unique("first"))));
    long total = Brands.total();
    Errors.assertDetail(keyed.post(BULK, List.of(body(Brands.unique("second")))), 422, USED);
    assertThat(Brands.total()).isEqualTo(total);
  }

  @Test
  void create_refusedFirst_leavesTheKeyFree() {
    var taken = Brands.createAny();
    assertThat(keyed.post(ADMIN, body(taken.name())).status()).isEqualTo(409);
    assertThat(keyed.post(ADMIN, body("")).status()).isEqualTo(422);
    assertThat(keyed.post(ADMIN, body(Brands.unique("free"))).status()).isEqualTo(201);
  }

  @Test
  void create_sameKeyOfAnotherCaller_isAnotherKey() {
    keyed.post(ADMIN, body(Brands.unique("mine")));
    var other = keyed.withToken(Tokens.of(ShelfProcess.shared()).subject("somebody-else"));
    var answer = other.post(ADMIN, body(Brands.unique("theirs")));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers()).doesNotContainKey("idempotent-replayed");
  }

  @Test
  void sameKeyOnAnotherRoute_isAnotherKey() {
    assertThat(keyed.post(ADMIN, body(Brands.unique("single"))).status()).isEqualTo(201);
    var bulk = keyed.post(BULK, List.of(body(Brands.unique("bulk"))));
    assertThat(bulk.json().get("created").intValue()).isEqualTo(1);
  }

  @Test
  void key_ofTwoHundredCharacters_isTaken() {
    var api = keyed("!~" + Brands.unique("k").replace(" ", "") + "x".repeat(300).substring(0, 170));
    var padded = keyed((api.headers().get("Idempotency-Key") + "y".repeat(200)).substring(0, 200));
    assertThat(padded.post(ADMIN, body(Brands.unique("long"))).status()).isEqualTo(201);
  }

  @ExtendWith(Unchanged.class)
  @ParameterizedTest
  @ValueSource(strings = {"LONG", "two words", "tab\there", "", "caf\u00e9"})
  void key_thatIsNone_is422(String key) {
    var api = keyed(key.equals("LONG") ? "x".repeat(201) : key);
    for (var path : List.of(ADMIN, BULK)) {
      var answer = RawHttp.send(api, "POST " + path, jsonFor(path).getBytes(UTF_8));
      assertThat(Errors.faults(answer))
          .containsExactly("idempotency_key_invalid header.Idempotency-Key");
    }
  }

  private static String jsonFor(String path) {
    return path.equals(BULK) ? "[]" : "{\"name\":\"never\"}";
  }
}
