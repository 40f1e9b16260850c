package shelf.contract.pricing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.RULES;
import static shelf.contract.pricing.Pricing.SUPPLIERS;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.rows;
import static shelf.contract.pricing.Pricing.rule;
import static shelf.contract.pricing.Pricing.shown;
import static shelf.contract.pricing.Pricing.supplier;
import static shelf.contract.pricing.Pricing.unique;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.table.Key;

/** Clients that change the same thing at the same moment. */
@Apart
class PricingRaceTest {

  private static Map<Integer, Long> statuses(List<Answer> answers) {
    return answers.stream().collect(groupingBy(Answer::status, counting()));
  }

  @Test
  void create_sameNameBy32Clients_oneWins() {
    var body = Map.of("name", unique("race"));
    var answers = Together.run(32, client -> admin().post(SUPPLIERS, body));
    assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 31L));
    var winner = answers.stream().filter(answer -> answer.status() == 201).findFirst();
    var id = "(id=" + winner.orElseThrow().json().get("id").longValue() + ")";
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .allMatch(answer -> answer.text().contains(id));
  }

  @Test
  void create_sameKeyBy16Clients_oneSupplierAnd15Replays() {
    var keyed = admin().with("Idempotency-Key", UUID.randomUUID().toString());
    var body = Map.of("name", unique("keyed"));
    var answers = Together.run(16, client -> keyed.post(SUPPLIERS, body));
    assertThat(statuses(answers)).isEqualTo(Map.of(201, 16L));
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.header("idempotent-replayed").isPresent()))
        .hasSize(15);
  }

  @Test
  void update_differentFieldsByTwoClients_loseNothing() {
    for (int round = 0; round < 10; round++) {
      var path = path(SUPPLIERS, supplier());
      var bodies = List.of(Map.of("active", false), Map.of("is_local", true));
      var answers = Together.run(2, client -> admin().put(path, bodies.get(client)));
      assertThat(statuses(answers)).isEqualTo(Map.of(200, 2L));
      var after = admin().get(path);
      assertThat(after.json().get("active").booleanValue()).isFalse();
      assertThat(after.json().get("is_local").booleanValue()).isTrue();
      assertThat(after.header("etag")).hasValue("\"3\"");
    }
  }

  @Test
  void update_sameVersionBy16Clients_oneWins() {
    var path = path(RULES, rule("{\"type\": \"fixed\", \"value\": 0}"));
    var first = admin().with("If-Match", "\"1\"");
    var answers =
        Together.run(16, client -> first.put(path, Map.of("value", client + 1, "active", false)));
    assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 412, 15L));
  }

  @Test
  void rename_toTheSameNameBy16Suppliers_oneWins() {
    var paths = IntStream.range(0, 16).mapToObj(i -> path(SUPPLIERS, supplier()));
    var all = paths.toList();
    var body = Map.of("name", unique("wanted"));
    var answers = Together.run(16, client -> admin().put(all.get(client), body));
    assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 409, 15L));
  }

  @Test
  void createAndDelete_by8Clients_leaveNameFreeAndCountRight() {
    var name = unique("again");
    Together.run(
        8,
        client -> {
          for (int round = 0; round < 5; round++) {
            createAndDelete(name);
            var rule = rule("{\"type\": \"fixed\", \"value\": 0}");
            assertThat(admin().delete(path(RULES, rule)).status()).isEqualTo(204);
          }
          return true;
        });
    assertThat(supplier(name).get("name").stringValue()).isEqualTo(name);
    var count = Pricing.table("pricing").get(Key.single("rule-count")).orElseThrow();
    assertThat(count.number("rules")).isEqualTo(rows(admin().get(RULES + "?limit=1000")).size());
  }

  private static void createAndDelete(String name) {
    var answer = admin().post(SUPPLIERS, Map.of("name", name));
    assertThat(answer.status()).isIn(201, 409);
    if (answer.status() == 201) {
      var path = path(SUPPLIERS, shown(201, answer));
      assertThat(admin().delete(path).status()).isEqualTo(204);
    }
  }
}
