package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.index.StreamEvents.Change;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;

/** Records may come late, twice and in any order: the index ends the same. */
class OrderTest {

  private static final long SEED = 42;

  private final Store store = Engine.emptied();
  private final Random random = new Random(SEED);

  @Test
  void records_anyOrderWithDuplicates_indexOfTheNewest() {
    for (var order : permutations(List.of(0, 1, 2))) {
      var brand = Brand.create(FakeIds.next(), "Texas Instruments");
      deliver(history(brand), order);

      assertThat(store.entries(brand.id()))
          .as("order %s", order)
          .isEqualTo(Set.copyOf(BrandIndex.entries(newest(brand))));
    }
  }

  @Test
  void records_anyOrderWithARemoval_nothing() {
    for (var order : permutations(List.of(0, 1, 2, 3))) {
      var brand = Brand.create(FakeIds.next(), "Texas Instruments");
      var history = history(brand);
      history.add(Change.removed(newest(brand)));
      deliver(history, order);

      assertThat(store.entries(brand.id())).as("order %s", order).isEmpty();
    }
  }

  /** Old and new names share letters on purpose: what one adds, another removes. */
  private static List<Change> history(Brand brand) {
    var second = brand.renamed("Instruments");
    return new ArrayList<>(
        List.of(
            Change.inserted(brand), new Change(brand, second), new Change(second, newest(brand))));
  }

  private static Brand newest(Brand brand) {
    return brand.renamed("Instruments").renamed("Texas Tools");
  }

  /** In batches of any size, each of them now and then a second time. */
  private void deliver(List<Change> history, List<Integer> order) {
    var left = order.stream().map(history::get).toList();
    while (!left.isEmpty()) {
      int size = 1 + random.nextInt(left.size());
      for (int times = 0; times <= random.nextInt(2); times++) {
        assertThat(StreamEvents.deliver(left.subList(0, size))).isEmpty();
      }
      left = left.subList(size, left.size());
    }
    assertThat(StreamEvents.deliver(List.of(history.get(random.nextInt(history.size())))))
        .isEmpty();
  }

  private static List<List<Integer>> permutations(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (var first : numbers) {
      var others = new ArrayList<>(numbers);
      others.remove(first);
      for (var rest : permutations(others)) {
        var permutation = new ArrayList<>(List.of(first));
        permutation.addAll(rest);
        all.add(permutation);
      }
    }
    return all;
  }
}
