package shelf.products.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.pricelist.Color;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.ProductIndex;
import shelf.pricelist.QueryWord;
import shelf.pricelist.SampleRow;
import shelf.pricelist.Traits;

/** How pages are read in a catalog of 10 000, of which the plans know a fifth. */
class PlannerTest {

  private static final int PRODUCTS = 10_000;
  private static final int KNOWN = 2000;
  private static final Sample SAMPLE = sample();
  private static final Traits NONE = new Traits(0);
  private static final Traits WHITE =
      Traits.of(Optional.of(Color.WHITE), Optional.empty(), Optional.empty());
  private static final Traits WHITE_TO_FETCH =
      Traits.of(Optional.of(Color.WHITE), Optional.empty(), Optional.of(true));

  private static Sample sample() {
    var rows =
        new Catalog(2)
            .products(PRODUCTS).stream()
                .map(product -> ProductIndex.entries(IndexedProduct.of(product)).getLast())
                .map(SampleRow::of)
                .sorted(Comparator.comparing(SampleRow::member))
                .limit(KNOWN)
                .toList();
    return new Sample(rows, false);
  }

  private static Plan plan(Filter filter, String ordering) {
    return plan(filter, ordering, Position.START);
  }

  private static Plan plan(Filter filter, String ordering, Position from) {
    var asked = new Asked(filter, Ordering.of(ordering).orElseThrow(), from, 20);
    return Planner.all(asked, SAMPLE, Budget.USUAL).stream().min(Pages.CHEAPEST).orElseThrow();
  }

  private static Filter with(Traits traits) {
    return Filter.of(Optional.empty(), traits, PriceRange.ALL, List.of());
  }

  private static Filter with(String query) {
    return Filter.of(Optional.empty(), NONE, PriceRange.ALL, QueryWord.of(query));
  }

  private static Filter in(Set<String> categories) {
    return Filter.of(Optional.of(categories), NONE, PriceRange.ALL, List.of());
  }

  private static PriceRange prices(String least, String most) {
    return PriceRange.of(Optional.of(new BigDecimal(least)), Optional.of(new BigDecimal(most)));
  }

  @Test
  void scale_ofASample_isHowManyProductsEachStandsFor() {
    assertThat(SAMPLE.isComplete()).isFalse();
    assertThat(SAMPLE.scale() * KNOWN).isBetween(PRODUCTS * 0.9, PRODUCTS * 1.1);
  }

  @Test
  void stems_ofASample_areInTheOrderOfTheTable() {
    var stems = List.of("A~𠀀", "B", "A~\uFA0E", "A~\u4E00");
    var row = new SampleRow("0000-", SAMPLE.rows().getFirst().facts(), 0, "A", stems);
    var known = new Sample(List.of(row), true).stems(QueryWord.of("a").getFirst());
    assertThat(known).containsExactly("A~\u4E00", "A~\uFA0E", "A~𠀀");
  }

  @ParameterizedTest
  @CsvSource({"-created_at", "price_rub", "-updated_at", "name"})
  void plan_ofOneFilterOrNone_readsAPageAndOneRow(String ordering) {
    for (var filter : List.of(with(NONE), with(WHITE), in(Set.of("cat_3")))) {
      var plan = plan(filter, ordering);
      assertThat(plan.name()).isEqualTo("exact");
      assertThat(plan.reads()).hasSize(1).allMatch(read -> read.limit() == 21);
    }
  }

  @Test
  void plan_ofACategoryWithOthersBelow_readsTheListOfEach() {
    var some = new HashSet<>(Catalog.CATEGORIES.subList(0, 12));
    assertThat(plan(in(some), "name").reads()).hasSize(12).allMatch(read -> read.limit() == 21);
  }

  @Test
  void plan_ofMoreCategoriesThanListsAreReadOf_walksAllProducts() {
    var plan = plan(in(new HashSet<>(Catalog.CATEGORIES.subList(0, 13))), "name");
    assertThat(plan.name()).isEqualTo("walk");
    assertThat(plan.reads()).hasSize(1).allMatch(read -> read.collection().equals("pln#*"));
  }

  @Test
  void plan_ofTwoFilters_walksTheListOfOne() {
    var plan = plan(with(WHITE_TO_FETCH), "-created_at");
    assertThat(plan.name()).isEqualTo("walk");
    assertThat(plan.reads()).hasSize(1).allMatch(read -> read.collection().startsWith("plc#"));
  }

  @ParameterizedTest
  @CsvSource({"-created_at", "price_rub", "-name"})
  void plan_ofARareWord_mergesItsStems(String ordering) {
    var plan = plan(with("подсвечники"), ordering);
    assertThat(plan.name()).isEqualTo("stems");
    assertThat(plan.reads()).filteredOn(read -> !read.kind().isWhole()).hasSize(1);
  }

  @Test
  void plan_ofAWordThatNobodyKnows_looksWhereItWouldBe() {
    var plan = plan(with("трамвай"), "-price_rub");
    assertThat(plan.name()).isEqualTo("stems");
    assertThat(plan.reads()).hasSize(1).allMatch(read -> read.kind().isWhole());
  }

  @ParameterizedTest
  @CsvSource({"updated_at", "-updated_at"})
  void plan_ofAWordThatNobodyKnowsInAnotherOrder_readsItWhole(String ordering) {
    assertThat(plan(with("трамвай"), ordering).name()).isEqualTo("word");
  }

  @ParameterizedTest
  @CsvSource({"с", "на"})
  void plan_ofAWordWithoutLists_walks(String query) {
    var plans =
        Planner.all(
            new Asked(with(query), Ordering.NEWEST, Position.START, 20), SAMPLE, Budget.USUAL);
    assertThat(plans).extracting(Plan::name).containsExactly("walk");
  }

  @Test
  void plan_ofAFewPrices_readsThemWhole() {
    var filter = Filter.of(Optional.empty(), NONE, prices("1.1", "1.1"), List.of());
    assertThat(plan(filter, "-created_at").name()).isEqualTo("range");
    assertThat(plan(filter, "price_rub").name()).isEqualTo("exact");
  }

  @Test
  void plan_ofMostPrices_walks() {
    var filter = Filter.of(Optional.empty(), NONE, prices("0", "2700"), List.of());
    assertThat(plan(filter, "-created_at").name()).isEqualTo("walk");
  }

  @Test
  void plan_behindAPageThatCouldNotBeWhole_goesStepByStep() {
    var filter = Filter.of(Optional.empty(), NONE, prices("1.1", "1.1"), List.of());
    assertThat(plan(filter, "-created_at", Position.START.goingStepwise()).name())
        .isEqualTo("walk");
  }

  @Test
  void plan_ofAnything_paysNoMoreThanItsBudget() {
    var questions = new Questions(new Catalog(9));
    for (int i = 0; i < 500; i++) {
      var asked = questions.next(20);
      for (var plan : Planner.all(asked, SAMPLE, Budget.USUAL)) {
        double steps =
            plan.reads().stream()
                .mapToDouble(read -> Math.ceil(read.limit() * bytes(read) / Budget.STEP))
                .sum();
        assertThat(steps).as("%s of %s", plan, asked).isLessThanOrEqualTo(2 * Budget.USUAL.units());
      }
    }
  }

  private static double bytes(Read read) {
    return read.collection().startsWith("pw")
        ? SAMPLE.wordRowBytes(read.copy())
        : SAMPLE.listRowBytes(read.copy());
  }

  @Test
  void portions_ofRows_areFairAndAffordable() {
    var portions = new Portions(100, 20);
    var limits = portions.of(700, List.of(1.0, 5.0, 1.0));
    assertThat(limits.get(1)).isGreaterThan(3 * limits.get(0));
    assertThat(limits.stream().mapToInt(rows -> rows).sum()).isBetween(650, 820);
    assertThat(portions.of(0, List.of(1.0, 1.0))).allMatch(rows -> rows > 0);
    assertThat(new Portions(100, 1).of(1e9, List.of(1.0, 1.0, 1.0))).allMatch(rows -> rows < 41);
  }

  @Test
  void prices_withFractionsOfAKopeck_areThoseInside() {
    assertThat(prices("0.001", "0.029")).isEqualTo(new PriceRange(1, 2));
    assertThat(prices("-5", "1e80").isAll()).isTrue();
    assertThat(prices("1e80", "1e81").holds(1)).isFalse();
    assertThat(prices("2", "1").isEmpty()).isTrue();
  }
}
