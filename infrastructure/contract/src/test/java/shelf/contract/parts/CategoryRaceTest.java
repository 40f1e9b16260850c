package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.CATEGORIES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Together;

/** The tree of categories, changed by many at the same moment. */
class CategoryRaceTest {

  private final Stock stock = new Stock(Engine.emptied());
  private final Parts parts = Parts.ofEngine();

  private Answer put(long category, long parent) {
    return parts.api().put(CATEGORIES + "/" + category, Map.of("parent_id", parent));
  }

  /** The parent of each category below another. */
  private Map<Long, Long> parents() {
    var parents = new HashMap<Long, Long>();
    for (var row : Pages.byCursor(parts.api(), CATEGORIES + "?limit=1000")) {
      if (!row.get("parent_id").isNull()) {
        parents.put(row.get("id").longValue(), row.get("parent_id").longValue());
      }
    }
    return parents;
  }

  private void assertNoCycle() {
    var parents = parents();
    for (var category : parents.keySet()) {
      var way = new HashSet<Long>();
      for (var at = category; at != null; at = parents.get(at)) {
        assertThat(way.add(at)).as("no cycle through %s in %s", category, parents).isTrue();
      }
    }
  }

  @Test
  void create_sameNameBy32_oneWins() {
    var answers = Together.run(32, i -> parts.api().post(CATEGORIES, Map.of("name", "Resistors")));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(31);
    stock.assertWhole();
  }

  @Test
  void createOnce_byEightWithOneKey_allGetTheFirstAnswer() {
    var keyed = parts.withNewKey();

    var answers = Together.run(8, i -> keyed.api().post(CATEGORIES, Map.of("name", "Diodes")));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(Parts::id).distinct()).hasSize(1);
    stock.assertWhole();
  }

  @Test
  void create_differentNamesBy16_allComeToBe() {
    var answers = Together.run(16, i -> parts.api().post(CATEGORIES, Map.of("name", "C" + i)));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    stock.assertWhole();
  }

  @Test
  void change_eachBelowTheOther_neverACycle() {
    for (int round = 0; round < 15; round++) {
      long one = parts.category();
      long two = parts.category();
      long three = parts.category();

      var answers =
          Together.run(3, i -> i == 0 ? put(one, two) : i == 1 ? put(two, three) : put(three, one));

      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(2);
      assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(1);
      assertNoCycle();
    }
  }

  @Test
  void delete_whileAChildIsMade_neverAChildWithoutParent() {
    for (int round = 0; round < 15; round++) {
      long parent = parts.category();
      var body = Map.of("name", "Child", "parent_id", parent);

      var answers =
          Together.run(
              2,
              i ->
                  i == 0
                      ? parts.api().post(CATEGORIES, body)
                      : parts.api().delete(CATEGORIES + "/" + parent));

      boolean deleted = answers.getLast().status() == 204;
      assertThat(answers.getFirst().status()).isEqualTo(deleted ? 404 : 201);
      assertThat(parents().containsValue(parent)).isEqualTo(!deleted);
    }
    stock.assertWhole();
  }
}
