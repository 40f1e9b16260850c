package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.color;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.MODELS;
import static shelf.contract.carmodels.Garage.edited;
import static shelf.contract.carmodels.Garage.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;
import tools.jackson.databind.node.ObjectNode;

/** Several clients at one model at the same moment. */
@Apart
class EditorsTest {

  private static final Pattern MARK = Pattern.compile("mark-[a-z]");

  private final Garage garage = Garage.emptied();
  private final long brand = garage.newBrand();
  private final long id = garage.created(marked('a'));

  @AfterEach
  void sound() {
    new Ledger(garage).assertSound();
  }

  /** Whose every text says who wrote it. */
  private ObjectNode marked(char letter) {
    var mark = "mark-" + letter;
    var car = Cars.bare(brand).put("model_name", mark).put("year", 1900 + letter);
    for (var lang : List.of("en", "uk", "ru")) {
      for (var type : List.of("slogan", "engine", "fuel_type", "transmission")) {
        car = text(car, type + "/" + lang, mark + " " + "x".repeat(500));
      }
      car = color(color(car, "body/" + lang, mark), "interior/" + lang, mark);
    }
    return car;
  }

  @Test
  void two_withoutIfMatch_areBothDoneAndTheLastStays() {
    for (int round = 0; round < 5; round++) {
      garage.replaced(id, marked('a'));
      var answers = Together.run(2, client -> garage.replace(id, marked(client == 0 ? 'b' : 'c')));
      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(answers.get(0).header("etag")).isNotEqualTo(answers.get(1).header("etag"));
      assertThat(shown(200, garage.stored(id))).isIn(full('b'), full('c'));
    }
  }

  /** As the admin reads it. */
  private ObjectNode full(char letter) {
    var all = Cars.full();
    all.removeAll();
    var car = marked(letter);
    for (var field : List.of("brand_id", "model_name", "year")) {
      all.set(field, car.get(field));
    }
    for (var field : List.of("length_mm", "width_mm", "height_mm", "wheelbase_mm")) {
      all.putNull(field);
    }
    all.set("attributes", marked(letter).get("attributes"));
    all.set("colors", marked(letter).get("colors"));
    return all;
  }

  @Test
  void two_withIfMatch_oneWinsAndTheOtherIsTold() {
    for (int round = 0; round < 5; round++) {
      var tag = garage.stored(id).header("etag").orElseThrow();
      var letters = round % 2 == 0 ? "bc" : "de";
      var conditional = garage.admin().with("If-Match", tag);
      var answers =
          Together.run(2, client -> conditional.put(edited(id), marked(letters.charAt(client))));
      var winner = answers.get(0).status() == 200 ? 0 : 1;
      shown(200, answers.get(winner));
      Errors.assertDetail(answers.get(1 - winner), 412, "Precondition failed");
      assertThat(shown(200, garage.stored(id))).isEqualTo(full(letters.charAt(winner)));
      assertThat(garage.stored(id).header("etag")).isEqualTo(answers.get(winner).header("etag"));
    }
  }

  @Test
  void eight_withIfMatch_oneWins() {
    var conditional = garage.admin().with("If-Match", "\"1\"");
    var answers =
        Together.run(8, client -> conditional.put(edited(id), marked((char) ('b' + client))));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
  }

  @Test
  void eight_withoutIfMatch_areAllDone() {
    var answers = Together.run(8, client -> garage.replace(id, marked((char) ('b' + client))));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(answer -> answer.header("etag")).distinct()).hasSize(8);
    assertThat(garage.stored(id).header("etag")).hasValue("\"9\"");
  }

  @Test
  void one_deletesWhileOthersChange_itIsGone() {
    for (int round = 0; round < 4; round++) {
      long gone = garage.created(marked('a'));
      var answers =
          Together.run(
              5,
              client ->
                  client == 0
                      ? garage.delete(gone)
                      : garage.replace(gone, marked((char) ('a' + client))));
      assertThat(answers.getFirst().status()).isEqualTo(204);
      assertThat(answers.subList(1, 5))
          .allSatisfy(answer -> {
            if (answer.status() != 200) {
              Errors.assertDetail(answer, 400, "Model not found");
            }
          });
      Errors.assertDetail(garage.detail(gone, "en"), 404, "Model not found");
    }
  }

  /** Whatever a reader gets, in whichever way and language, is of one writer. */
  @Test
  void readers_duringChanges_neverSeeHalfOfOne() {
    var done = new AtomicBoolean();
    var paths =
        List.of(
            "/marketplace/car-models/" + id + "?lang=en",
            "/marketplace/car-models/" + id + "?lang=uk",
            edited(id),
            MODELS + "?lang=ru&brand_id=" + brand);
    var seen =
        Together.run(
            5,
            client -> {
              if (client == 4) {
                return write(done);
              }
              var marks = new ArrayList<String>();
              while (!done.get()) {
                marks.add(mark(garage.admin().get(paths.get(client))));
              }
              return marks;
            });
    for (int client = 0; client < 4; client++) {
      assertThat(seen.get(client).stream().distinct().count())
          .as(paths.get(client))
          .isGreaterThan(3);
    }
  }

  private List<String> write(AtomicBoolean done) {
    try {
      for (int i = 0; i < 60; i++) {
        garage.replaced(id, marked((char) ('a' + i % 20)));
      }
      return List.of();
    } finally {
      done.set(true);
    }
  }

  /** Whose the answer is, all of it. */
  private static String mark(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    var marks = MARK.matcher(answer.text()).results().map(found -> found.group()).distinct();
    var mark = marks.toList();
    assertThat(mark).as(answer.text()).hasSize(1);
    var year = "\"year\":" + (1900 + mark.getFirst().charAt(5));
    assertThat(answer.text()).contains(year);
    return mark.getFirst();
  }
}
