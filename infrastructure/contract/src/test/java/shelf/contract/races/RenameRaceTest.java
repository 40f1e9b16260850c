package shelf.contract.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;

class RenameRaceTest {

  private static final int CLIENTS = 32;

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @Test
  void rename_by32ClientsAtOnce_eachTakesEffectInTurn() {
    long id = brands.created("Old");

    var answers = Together.run(CLIENTS, client -> brands.rename(id, "New " + client));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(store.brands())
        .singleElement()
        .satisfies(brand -> assertThat(brand.version()).isEqualTo(1 + CLIENTS));
    assertThat(answers.stream().map(answer -> answer.header("etag")).distinct()).hasSize(CLIENTS);
    store.assertWhole();
    store.assertIndexed();
  }

  @Test
  void rename_ifMatchBy32ClientsAtOnce_oneWins() {
    long id = brands.created("Old");
    var tag = brands.show(id).header("etag").orElseThrow();

    var answers = Together.run(CLIENTS, client -> brands.renameIf(tag, id, "New " + client));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    var winners = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(winners).hasSize(1);
    assertThat(store.names()).containsExactly(winners.getFirst().json().path("name").asString());
    store.assertWhole();
  }

  @Test
  void rename_toTheSameNameBy32ClientsAtOnce_nobodyIsInTheirOwnWay() {
    long id = brands.created("Old");

    var answers = Together.run(CLIENTS, client -> brands.rename(id, "New"));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    store.assertWhole();
  }

  @Test
  void rename_ifMatchToTheSameNameAtOnce_oneWins() {
    long id = brands.created("Old");
    var tag = brands.show(id).header("etag").orElseThrow();

    var answers = Together.run(CLIENTS, client -> brands.renameIf(tag, id, "New"));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    assertThat(Collections.frequency(answers.stream().map(Answer::status).toList(), 200)).isOne();
    store.assertWhole();
  }

  @Test
  void rename_whileDeleted_neitherHalf() {
    for (int round = 0; round < 20; round++) {
      long id = brands.created("Old " + round);
      var name = "New " + round;

      var answers =
          Together.run(2, client -> client == 0 ? brands.rename(id, name) : brands.delete(id));

      assertThat(answers.getFirst().status()).isIn(200, 404);
      assertThat(answers.getLast().status()).isEqualTo(204);
    }
    assertThat(store.brands()).isEmpty();
    store.assertWhole();
    store.assertIndexed();
  }

  @Test
  void rename_twoBrandsSwapNames_eachNameStaysWithOne() {
    var ids = List.of(brands.created("A"), brands.created("B"));
    var names = List.of("A", "B", "C");

    Together.run(4, client -> swap(ids.get(client % 2), names, new Random(client)));

    assertThat(store.names()).hasSize(2).isSubsetOf(names);
    store.assertWhole();
    store.assertIndexed();
  }

  private Optional<Answer> swap(long id, List<String> names, Random random) {
    for (int round = 0; round < 25; round++) {
      var answer = brands.rename(id, names.get(random.nextInt(names.size())));
      assertThat(answer.status()).isIn(200, 409);
      assertThat(answer.text()).doesNotContain("(id=" + id + ")");
    }
    return Optional.empty();
  }
}
