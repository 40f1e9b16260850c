package shelf.contract.races;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;

class CreateRaceTest {

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @Test
  void create_by64ClientsAtOnce_oneBrandAndOneGuard() {
    var answers = Together.run(64, client -> brands.create("Bosch"));

    var statuses = answers.stream().collect(groupingBy(Answer::status, counting()));
    assertThat(statuses).isEqualTo(Map.of(201, 1L, 409, 63L));
    long id = store.brands().getFirst().id();
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .allMatch(answer -> answer.text().contains("(id=" + id + ")"));
    assertThat(store.names()).containsExactly("Bosch");
    store.assertWhole();
  }

  @Test
  void create_sameKeyBy16ClientsAtOnce_oneBrandAnd15Replays() {
    var keyed = brands.withKey(UUID.randomUUID().toString());

    var answers = Together.run(16, client -> keyed.create("Bosch"));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(answers.stream().filter(CreateRaceTest::isReplayed)).hasSize(15);
    assertThat(store.names()).containsExactly("Bosch");
    store.assertWhole();
  }

  private static boolean isReplayed(Answer answer) {
    return answer.header("idempotent-replayed").equals(Optional.of("true"));
  }

  @Test
  void createAndDelete_by32ClientsAgainAndAgain_noOrphanedGuard() {
    Together.run(
        32,
        client -> {
          for (int round = 0; round < 10; round++) {
            createAndDelete("Bosch " + (client + round) % 4);
          }
          return true;
        });

    store.assertWhole();
    store.assertIndexed();
  }

  private void createAndDelete(String name) {
    var answer = brands.create(name);
    assertThat(answer.status()).isIn(201, 409);
    if (answer.status() == 201) {
      assertThat(brands.delete(Brands.id(answer)).status()).isIn(204, 404);
    } else {
      var id = answer.text().replaceAll("(?s).*\\(id=(\\d+)\\).*", "$1");
      assertThat(brands.delete(Long.parseLong(id)).status()).isIn(204, 404);
    }
  }
}
