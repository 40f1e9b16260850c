package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.color;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.ATTRIBUTE_TYPES;
import static shelf.contract.carmodels.Garage.COLOR_TYPES;
import static shelf.contract.carmodels.Garage.LANGUAGES;
import static shelf.contract.carmodels.Garage.shown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;
import tools.jackson.databind.node.ObjectNode;

/** The lists change while models come that use them, and while others change the lists. */
@Apart
class ReferenceRaceTest {

  private static final String BOTH = References.english("xx");
  private static final String ENGLISH = References.english();

  private final Garage garage = Garage.emptied();
  private final Ledger ledger = new Ledger(garage);
  private final long brand = garage.newBrand();

  @AfterEach
  void sound() {
    garage.faults().clear();
    ledger.assertSound();
  }

  private ObjectNode using(String place) {
    return text(Cars.bare(brand), place, "x");
  }

  private List<Answer> droppedWhile(int clients, IntFunction<Answer> work) {
    return Together.run(
        clients + 1,
        client -> client == 0 ? garage.replaceList(LANGUAGES, ENGLISH) : work.apply(client - 1));
  }

  /** The first drops the language; the others do what needs it. */
  private void assertOneOfBoth(List<Answer> answers, int done) {
    var others = answers.subList(1, answers.size());
    if (answers.getFirst().status() == 200) {
      assertThat(others)
          .allSatisfy(a -> Errors.assertDetail(a, 400, "Unsupported language codes: xx"));
    } else {
      assertThat(answers.getFirst().status()).as("%s", answers.getFirst()).isEqualTo(409);
      assertThat(answers.getFirst().text()).contains("Still used: xx (");
      assertThat(others).allSatisfy(a -> assertThat(a.status()).as("%s", a).isEqualTo(done));
    }
    ledger.assertSound();
  }

  @Test
  void drop_whileModelsAreCreatedThatUseIt_neverBoth() {
    for (int round = 0; round < 6; round++) {
      shown(200, garage.replaceList(LANGUAGES, BOTH));
      int clients = round % 2 == 0 ? 7 : 1;
      var answers = droppedWhile(clients, client -> garage.create(using("engine/xx")));
      assertOneOfBoth(answers, 201);
      answers.stream()
          .filter(answer -> answer.status() == 201)
          .forEach(answer -> garage.delete(answer.json().get("id").longValue()));
    }
  }

  @Test
  void drop_whileModelsAreChangedToUseIt_neverBoth() {
    var ids = IntStream.range(0, 4).mapToObj(i -> garage.created(using("engine/en"))).toList();
    for (int round = 0; round < 4; round++) {
      shown(200, garage.replaceList(LANGUAGES, BOTH));
      assertOneOfBoth(
          droppedWhile(4, client -> garage.replace(ids.get(client), using("engine/xx"))), 200);
      ids.forEach(id -> garage.replaced(id, using("engine/en")));
    }
  }

  /** As the last model leaves, the drop may win or lose, but never half. */
  @Test
  void drop_whileTheLastModelsLeave_isDoneOrRefused() {
    for (int round = 0; round < 5; round++) {
      shown(200, garage.replaceList(LANGUAGES, BOTH));
      var ids = IntStream.range(0, 4).mapToObj(i -> garage.created(using("engine/xx"))).toList();
      var answers =
          droppedWhile(
              4,
              client ->
                  client % 2 == 0
                      ? garage.delete(ids.get(client))
                      : garage.replace(ids.get(client), using("engine/en")));
      assertThat(answers.getFirst().status()).isIn(200, 409);
      assertThat(answers.subList(1, 5)).extracting(Answer::status).isSubsetOf(200, 204);
      ledger.assertSound();
      shown(200, garage.replaceList(LANGUAGES, ENGLISH));
    }
  }

  /** Types go to and fro; whatever was created has only those that are there. */
  @Test
  void toAndFro_whileModelsComeAndGo_noneHasACodeThatIsNot() {
    var both = References.of(List.of("engine", "range"));
    var one = References.of(List.of("engine"));
    shown(200, garage.replaceList(ATTRIBUTE_TYPES, both));
    var answers =
        Together.run(
            8,
            client -> {
              var given = new ArrayList<Answer>();
              for (int round = 0; round < 6; round++) {
                given.add(
                    client < 2
                        ? garage.replaceList(
                            ATTRIBUTE_TYPES, (round + client) % 2 == 0 ? one : both)
                        : createAndDelete());
              }
              return given;
            });
    assertThat(answers.stream().flatMap(List::stream))
        .extracting(Answer::status)
        .isSubsetOf(200, 204, 400, 409);
  }

  private Answer createAndDelete() {
    var answer = garage.create(using("range/en"));
    if (answer.status() == 400) {
      Errors.assertDetail(answer, 400, "Unknown attribute type: range");
      return answer;
    }
    return garage.delete(shown(201, answer).get("id").longValue());
  }

  /** Who uses what stays, is not stopped by what comes and goes beside it. */
  @Test
  void replace_whileModelsAreCreatedThatUseOthers_allAreDone() {
    var answers =
        Together.run(
            9,
            client -> {
              var given = new ArrayList<Answer>();
              for (int round = 0; round < 6; round++) {
                given.add(
                    client == 0
                        ? garage.replaceList(
                            LANGUAGES, References.english(round % 2 == 0 ? "xx" : "yy"))
                        : garage.create(using("engine/en")));
              }
              return given;
            });
    assertThat(answers.getFirst()).extracting(Answer::status).containsOnly(200);
    assertThat(answers.subList(1, 9).stream().flatMap(List::stream))
        .extracting(Answer::status)
        .containsOnly(201);
  }

  /** Several instances have read the lists, and only one of them hears of each change. */
  @ParameterizedTest
  @CsvSource({"languages, engine/xx", "attribute-types, range/en", "color-types, roof/en"})
  void change_whileOtherInstancesRememberTheLists_isKnownToAll(String list, String place) {
    var car = list.equals(COLOR_TYPES) ? color(Cars.bare(brand), place, "x") : using(place);
    var added = place.split("/")[list.equals(LANGUAGES) ? 1 : 0];
    var before = References.shipped().get(list);
    var plain = Cars.bare(brand);
    var ids = IntStream.range(0, 6).mapToObj(i -> garage.created(plain)).toList();
    assertThat(atOnce(client -> garage.create(Cars.full(brand)))).containsOnly(201);
    assertThat(atOnce(client -> garage.create(car))).containsOnly(400);
    var after = before.replace("]", "," + References.of(List.of(added)).substring(1));
    shown(200, garage.replaceList(list, after));
    assertThat(atOnce(client -> garage.create(car))).containsOnly(201);
    shown(200, garage.replaceList(list, after.replace("Name of", "Now")));
    assertThat(atOnce(client -> garage.replace(ids.get(client), car))).containsOnly(200);
    for (var model : ledger.models()) {
      garage.replaced(model.number("model_id"), plain);
    }
    shown(200, garage.replaceList(list, before));
    assertThat(atOnce(client -> garage.replace(ids.get(client), car))).containsOnly(400);
    assertThat(atOnce(client -> garage.create(car))).containsOnly(400);
  }

  /** By so many instances: each is busy until all have begun. */
  private List<Integer> atOnce(IntFunction<Answer> work) {
    var slow = Fault.delay(Duration.ofMillis(150)).onTable("car-models").times(6);
    garage.faults().add(slow);
    var answers = Together.run(6, work);
    garage.faults().clear();
    return answers.stream().map(Answer::status).toList();
  }

  @Test
  void replace_ofAllThreeListsAtOnce_losesNone() {
    for (int round = 0; round < 6; round++) {
      var lists = List.of(LANGUAGES, ATTRIBUTE_TYPES, COLOR_TYPES);
      var entries = References.of(List.of("en", "x" + (char) ('a' + round)));
      var answers = Together.run(3, client -> garage.replaceList(lists.get(client), entries));
      assertThat(answers).extracting(Answer::status).containsOnly(200);
      lists.forEach(list -> assertThat(garage.list(list).text()).isEqualTo(entries));
    }
  }

  @Test
  void replace_sameVersionBy8_oneWins() {
    var tag = garage.list(LANGUAGES).header("etag").orElseThrow();
    var conditional = garage.admin().with("If-Match", tag);
    var answers =
        Together.run(
            8,
            client ->
                conditional.put(
                    "/admin/marketplace/languages",
                    References.english("x" + (char) ('a' + client))));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
    var winner = answers.stream().filter(answer -> answer.status() == 200).findFirst();
    assertThat(garage.list(LANGUAGES).json()).isEqualTo(winner.orElseThrow().json());
  }

  @Test
  void replace_by8AtOnce_theListIsOneOfThem() {
    var answers =
        Together.run(
            8,
            client ->
                garage.replaceList(LANGUAGES, References.english("y" + (char) ('a' + client))));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(Answer::json)).contains(garage.list(LANGUAGES).json());
    assertThat(answers.stream().map(answer -> answer.header("etag")).distinct()).hasSize(8);
  }
}
