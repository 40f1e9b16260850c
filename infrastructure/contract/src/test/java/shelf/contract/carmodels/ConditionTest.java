package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.edited;
import static shelf.contract.carmodels.Garage.path;
import static shelf.contract.carmodels.Garage.shown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.http.Errors;
import tools.jackson.databind.node.ObjectNode;

/** Versions of a model, in {@code ETag}, {@code If-Match} and {@code If-None-Match}. */
@Apart
class ConditionTest {

  private static final String CHANGED = "Precondition failed";

  private final Garage garage = Garage.open();
  private final Answer created = garage.create(Cars.full());
  private final long id = created.json().get("id").longValue();

  private static String tag(Answer answer) {
    return answer.header("etag").orElseThrow();
  }

  private static ObjectNode built(int year) {
    return Cars.full().put("year", year);
  }

  private Answer replaceIf(String tags, ObjectNode car) {
    return garage.admin().with("If-Match", tags).put(edited(id), car);
  }

  private Api known(String tag) {
    return garage.anyone().with("If-None-Match", tag);
  }

  @Test
  void create_saysWhereItIs() {
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text()).isEqualTo("{\"id\":" + id + "}");
    assertThat(created.header("location")).hasValue(path(id));
    assertThat(created.header("etag")).hasValue("\"1\"");
  }

  @Test
  void version_growsWithEachChange() {
    assertThat(tag(garage.stored(id))).isEqualTo("\"1\"");
    assertThat(garage.replace(id, built(2000)).header("etag")).hasValue("\"2\"");
    assertThat(tag(garage.stored(id))).isEqualTo("\"2\"");
    assertThat(tag(garage.detail(id, "en"))).matches("\"2-[0-9a-f]+\"");
  }

  @Test
  void replace_withWhatIsThere_changesNothing() {
    var before = new Ledger(garage).state(id);
    var answer = replaceIf("\"1\"", Cars.full());
    assertThat(shown(200, answer).get("status").stringValue()).isEqualTo("updated");
    assertThat(answer.header("etag")).hasValue("\"1\"");
    assertThat(new Ledger(garage).state(id)).isEqualTo(before);
    assertThat(garage.replace(id, built(2001)).header("etag")).hasValue("\"2\"");
    assertThat(garage.replace(id, built(2001)).header("etag")).hasValue("\"2\"");
  }

  /** Another order of the texts is another state: the admin reads it as it was sent. */
  @Test
  void replace_withOtherOrder_isAChange() {
    var colors = Cars.full().get("colors");
    var car = Cars.full();
    car.putArray("colors").add(colors.get(2)).add(colors.get(1)).add(colors.get(0));
    assertThat(garage.replace(id, car).header("etag")).hasValue("\"2\"");
    assertThat(shown(200, garage.stored(id))).isEqualTo(car);
  }

  @Test
  void replace_ifMatchesAsItIs_isDone() {
    assertThat(replaceIf("\"1\"", built(2000)).status()).isEqualTo(200);
    assertThat(replaceIf("*", built(2001)).status()).isEqualTo(200);
    assertThat(replaceIf("\"x\", \"3\"", built(2002)).status()).isEqualTo(200);
    assertThat(replaceIf(tag(garage.detail(id, "uk")), built(2003)).status()).isEqualTo(200);
    assertThat(garage.shown(id, "en").get("year").intValue()).isEqualTo(2003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"2\"", "W/\"1\"", "1", "\"x\"", "\"1", "\"2-abc\""})
  void replaceOrDelete_ifMatchesAnother_is412AndNothingChanges(String tag) {
    Errors.assertDetail(replaceIf(tag, built(2000)), 412, CHANGED);
    Errors.assertDetail(replaceIf(tag, Cars.full()), 412, CHANGED);
    Errors.assertDetail(garage.admin().with("If-Match", tag).delete(edited(id)), 412, CHANGED);
    assertThat(shown(200, garage.stored(id))).isEqualTo(Cars.full());
  }

  @Test
  void delete_ifMatchesAsItWas_is412AndAsItIs_isDone() {
    garage.replaced(id, built(2000));
    Errors.assertDetail(garage.admin().with("If-Match", "\"1\"").delete(edited(id)), 412, CHANGED);
    var deleted = garage.admin().with("If-Match", "\"2\"").delete(edited(id));
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.bytes()).isEmpty();
    Errors.assertDetail(garage.detail(id, "en"), 404, "Model not found");
    Errors.assertDetail(garage.stored(id), 404, "Model not found");
    Errors.assertDetail(garage.delete(id), 404, "Model not found");
    Errors.assertDetail(garage.replace(id, Cars.full()), 400, "Model not found");
  }

  @Test
  void detail_notModified_is304UntilItIs() {
    var tag = tag(garage.detail(id, "uk"));
    for (var given : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
      var kept = known(given).get(path(id) + "?lang=uk");
      assertThat(kept.status()).isEqualTo(304);
      assertThat(kept.bytes()).isEmpty();
      assertThat(kept.header("etag")).hasValue(tag);
    }
    garage.replaced(id, built(2000));
    assertThat(shown(200, known(tag).get(path(id) + "?lang=uk")).get("year").intValue())
        .isEqualTo(2000);
    garage.delete(id);
    Errors.assertDetail(known(tag).get(path(id)), 404, "Model not found");
  }

  @Test
  void detail_tagOfAnotherLanguage_isAnother() {
    var tags = Stream.of("en", "uk").map(lang -> tag(garage.detail(id, lang))).distinct();
    assertThat(tags).hasSize(2);
    assertThat(known(tag(garage.detail(id, "en"))).get(path(id) + "?lang=uk").status())
        .isEqualTo(200);
  }

  @Test
  void stored_isNeverKept() {
    var stored = garage.stored(id);
    assertThat(stored.header("cache-control")).hasValue("no-store");
    assertThat(garage.detail(id, "en").header("cache-control").orElse("")).doesNotContain("public");
    var kept = garage.admin().with("If-None-Match", "\"1\"").get(edited(id));
    assertThat(kept.status()).isEqualTo(304);
  }

  /** An id is never given again. */
  @Test
  void id_ofADeletedModel_isNotGivenAgain() {
    garage.delete(id);
    assertThat(garage.created(Cars.full())).isGreaterThan(id);
  }
}
