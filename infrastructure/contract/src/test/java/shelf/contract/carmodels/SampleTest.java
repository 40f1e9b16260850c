package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.shown;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.local.sample.SampleLoader;
import tools.jackson.databind.JsonNode;

/**
 * The 297 models of the sample, as {@code ./shelf load} makes them. Every third of them is sent
 * back in all its languages; {@code -Dshelf.cars.each=1} does so with all.
 */
@Apart
class SampleTest {

  private static final Map<String, Pattern> LETTERS =
      Map.of("en", letters("[^а-яёіїєґ]*"), "ru", letters("[^іїєґ]*"), "uk", letters("[^ыэъё]*"));

  private static final int EACH = Integer.getInteger("shelf.cars.each", 3);
  private static final int MODELS = 297;
  private static final List<String> LANGUAGES = List.of("en", "uk", "ru");

  private static Garage garage;
  private static List<Long> ids;

  @BeforeAll
  static void load() {
    garage = Garage.emptied();
    loadAgain();
    ids = new Rows(garage).walk("limit=200");
  }

  private static void loadAgain() {
    var out = new StringWriter();
    var loader =
        new SampleLoader(
            garage.aws().url(),
            () -> garage.callers().token("catalog.admin"),
            new PrintWriter(out, true));
    loader.load(Checkout.at("infrastructure/sample/cars.csv"));
  }

  private static String detail(long id, String lang) {
    var answer = garage.detail(id, lang);
    shown(200, answer);
    return answer.text() + answer.header("etag");
  }

  @Test
  void models_areAllThere() {
    assertThat(ids).hasSize(MODELS).isSorted();
    new Ledger(garage).assertSound();
  }

  /** 001's warning stands, PUT replaces all: so what GET answers must be all. */
  @Test
  void storedAndSentBack_changesNothingInThreeLanguages() {
    for (int i = 0; i < MODELS; i++) {
      var stored = garage.stored(ids.get(i));
      // One has no engine: that is never left out.
      if (i % EACH == 0 || !stored.text().contains("\"engine\"")) {
        assertSentBack(ids.get(i), stored);
      }
    }
  }

  private static void assertSentBack(long id, Answer stored) {
    var before = LANGUAGES.stream().map(lang -> detail(id, lang)).toList();
    garage.replaced(id, stored.bytes());
    assertThat(LANGUAGES.stream().map(lang -> detail(id, lang)).toList()).isEqualTo(before);
    assertThat(garage.stored(id).text()).isEqualTo(stored.text());
  }

  /** The same where the state was really written again. */
  @Test
  void emptiedAndSentBack_isAsItWasInThreeLanguages() {
    for (long id : ids.subList(0, 10)) {
      var before = LANGUAGES.stream().map(lang -> garage.detail(id, lang).text()).toList();
      var stored = garage.stored(id);
      garage.replaced(id, Cars.bare(stored.json().get("brand_id").longValue()));
      garage.replaced(id, stored.bytes());
      assertThat(LANGUAGES.stream().map(lang -> garage.detail(id, lang).text()).toList())
          .isEqualTo(before);
    }
    new Ledger(garage).assertSound();
  }

  @Test
  void load_again_doublesNothing() {
    loadAgain();
    assertThat(new Rows(garage).walk("limit=200")).isEqualTo(ids);
  }

  @Test
  void details_haveTheMeasuresOfTheFileAndNoOthers() throws IOException {
    var expected =
        Files.readAllLines(Checkout.at("infrastructure/sample/cars.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(row -> List.of(row[0], row[1], number(row[10]), number(row[11]), number(row[12])))
            .sorted(Comparator.comparing(Object::toString))
            .toList();
    var found =
        ids.stream()
            .map(id -> garage.shown(id, "en"))
            .map(SampleTest::measures)
            .sorted(Comparator.comparing(Object::toString))
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  private static String number(String cell) {
    return cell.isEmpty() || cell.equals("0") ? "null" : cell;
  }

  private static List<String> measures(JsonNode car) {
    assertThat(car.get("year").isNull() && car.get("wheelbase_mm").isNull()).isTrue();
    assertThat(car.get("slogan").isNull() && car.get("body_colors").isNull()).isTrue();
    return List.of(
        car.get("brand_name").stringValue(),
        car.get("model_name").stringValue(),
        car.get("length_mm").toString(),
        car.get("width_mm").toString(),
        car.get("height_mm").toString());
  }

  private static Pattern letters(String allowed) {
    return Pattern.compile(allowed, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The languages of each type of text. */
  private static Map<String, Set<String>> languages(JsonNode texts) {
    return texts
        .valueStream()
        .collect(
            Collectors.groupingBy(
                text -> text.get("attribute_type_code").stringValue(),
                Collectors.mapping(
                    text -> text.get("language_code").stringValue(), Collectors.toSet())));
  }

  /** Each language in its own letters, and where one has a text, all have. */
  @Test
  void texts_areInTheirLanguage() {
    int withoutEngine = 0;
    for (long id : ids) {
      var texts = shown(200, garage.stored(id)).get("attributes");
      texts.forEach(text ->
          assertThat(text.get("value").stringValue())
              .isNotBlank()
              .matches(LETTERS.get(text.get("language_code").stringValue())));
      var languages = languages(texts);
      assertThat(languages.values()).allMatch(all -> all.size() == 3);
      withoutEngine += languages.containsKey("engine") ? 0 : 1;
    }
    // Of one of them the file knows nothing about it.
    assertThat(withoutEngine).isOne();
  }

  @Test
  void detail_isOneCallAndOneUnit() {
    for (long id : ids.subList(0, 30)) {
      garage.detail(id, "uk");
      assertThat(Cost.of(garage.detail(id, "uk"))).isEqualTo(new Cost(1, 1, 0));
    }
  }
}
