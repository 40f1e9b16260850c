package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.catalog.Part;
import shelf.catalog.PartIndex.Scope;
import shelf.contract.index.PartEvents.Change;

/** Ids by brand, category and supplier, from what the indexer made of parts. */
class PartListTest {

  private static PartEngine engine;
  private static List<Part> all;

  @BeforeAll
  static void index() {
    engine = PartEngine.emptied();
    all = IntStream.range(0, 90).mapToObj(PartListTest::part).toList();
    var changes = all.reversed().stream().map(Change::inserted).toList();
    assertThat(PartEngine.deliver(changes)).isEmpty();
  }

  /** Over the borders of blocks of ids. */
  private static Part part(int i) {
    var part = Parts.part(9_990 + i * 400L, "N" + i, "N" + i);
    return Parts.offered(Parts.of(part, 1 + i % 2, 10 + i % 3), 20 + i % 4, 30);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 15, 45, 1000})
  void list_anyScope_itsIdsInOrder(int count) {
    assertThat(ids(1L, null, null, count)).isEqualTo(expected(part -> part.brandId() == 1));
    assertThat(ids(null, 11L, null, count)).isEqualTo(expected(part -> part.categoryId() == 11));
    assertThat(ids(2L, 12L, null, count))
        .isEqualTo(expected(part -> part.brandId() == 2 && part.categoryId() == 12));
    assertThat(ids(null, null, 21L, count)).isEqualTo(expected(part -> isOf(part, 21)));
    assertThat(ids(null, null, 30L, count)).isEqualTo(expected(part -> true));
    assertThat(ids(null, 10L, 22L, count))
        .isEqualTo(expected(part -> part.categoryId() == 10 && isOf(part, 22)));
    assertThat(ids(3L, null, null, count)).isEmpty();
    assertThat(ids(null, null, 99L, count)).isEmpty();
  }

  private static boolean isOf(Part part, long supplierId) {
    return part.offers().stream().anyMatch(offer -> offer.source().supplierId() == supplierId);
  }

  private static List<Long> expected(Predicate<Part> which) {
    return all.stream().filter(which).map(Part::id).toList();
  }

  /** Follows the cursors to the end; no page but the last is short, and none is empty. */
  private static List<Long> ids(Long brandId, Long categoryId, Long supplierId, int count) {
    var ids = new ArrayList<Long>();
    Optional<String> after = Optional.empty();
    do {
      var scope = new Scope(Optional.ofNullable(brandId), Optional.ofNullable(categoryId));
      var page = engine.index().list(scope, Optional.ofNullable(supplierId), after, count);
      assertThat(page.ids()).hasSizeBetween(after.isPresent() ? 1 : 0, count);
      after = page.next();
      assertThat(after.isEmpty() || page.ids().size() == count).isTrue();
      ids.addAll(page.ids());
    } while (after.isPresent());
    return ids;
  }

  @Test
  void list_page_isOneCall() {
    var scope = new Scope(Optional.of(1L), Optional.of(10L));
    var cost =
        engine.costOf(() -> engine.index().list(scope, Optional.empty(), Optional.empty(), 50));
    assertThat(cost.calls()).isEqualTo(1);
    assertThat(cost.readUnits()).isLessThanOrEqualTo(2);
  }

  @Test
  void hasOffersOf_supplierWithAndWithout_tellsThemApart() {
    assertThat(engine.index().hasOffersOf(30)).isTrue();
    assertThat(engine.index().hasOffersOf(3)).isFalse();
  }

  @Test
  void list_whatNoListIsKeptOf_isRefused() {
    var everything = new Scope(Optional.empty(), Optional.empty());
    assertThatThrownBy(
            () -> engine.index().list(everything, Optional.empty(), Optional.empty(), 50))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
