package shelf.contract.races;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;
import shelf.registry.Brand;

class PartCountRaceTest {

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @Test
  void delete_whileAPartIsCounted_eitherCountedOrGone() {
    int deleted = 0;
    for (int round = 0; round < 60; round++) {
      long id = brands.created("Brand " + round);
      var seen = store.registry().find(id).orElseThrow();

      var outcomes = Together.run(2, client -> client == 0 ? count(seen) : delete(id));

      assertThat(outcomes).as("round %s: counted, deleted", round).containsOnlyOnce(true);
      deleted += outcomes.getLast() ? 1 : 0;
    }
    assertThat(store.brands()).hasSize(60 - deleted).allMatch(brand -> brand.parts() == 1);
    store.assertWhole();
  }

  private boolean count(Brand seen) {
    return Brands.count(store, seen, 1);
  }

  private boolean delete(long id) {
    var answer = brands.delete(id);
    assertThat(answer.status()).isIn(204, 409);
    return answer.status() == 204;
  }

  @Test
  void countParts_by16AtOnce_noneIsLost() {
    long id = brands.created("Hot");

    Together.run(
        16,
        client -> {
          while (!count(store.registry().find(id).orElseThrow())) {
            Thread.onSpinWait();
          }
          return true;
        });

    assertThat(store.brands())
        .singleElement()
        .satisfies(brand -> assertThat(brand.parts()).isEqualTo(16));
    store.assertWhole();
    store.assertIndexed();
  }

  @Test
  void deleteByForce_whilePartsAreCounted_totalsStayExact() {
    for (int round = 0; round < 20; round++) {
      long id = brands.created("Forced " + round);
      var seen = store.registry().find(id).orElseThrow();

      Together.run(
          2, client -> client == 0 ? count(seen) : brands.deleteByForce(id).status() == 204);
    }

    assertThat(store.brands()).isEmpty();
    store.assertWhole();
  }
}
