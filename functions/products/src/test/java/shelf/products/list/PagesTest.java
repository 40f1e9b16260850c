package shelf.products.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.pricelist.Order;
import shelf.pricelist.Product;
import shelf.pricelist.Traits;

/**
 * Whole walks through lists of every kind against the truth, with budgets that are never enough,
 * samples that know next to nothing, and every way of reading.
 *
 * <p>With more questions than usual: {@code ./mvnw -o verify -pl functions/products -am
 * -Dtest=PagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dshelf.list.questions=120}.
 */
class PagesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);
  private static final int PRODUCTS = 500;
  private static final int MOST_PAGES = 5000;
  private static final int QUESTIONS = Integer.getInteger("shelf.list.questions", 50);
  private static final MemoryStore FILLED = new MemoryStore();

  static {
    new Catalog(11).products(PRODUCTS).forEach(FILLED::put);
  }

  private final Catalog catalog = new Catalog(12);
  private final MemoryStore store = FILLED.copy();

  private SampleMemory sample(int size) {
    var memory = new SampleMemory(store::query, CLOCK, size);
    memory.load();
    return memory;
  }

  private Pages pages(Budget budget, Comparator<Plan> preference) {
    return pages(sample(budget.sample()), budget, preference);
  }

  private Pages pages(SampleMemory memory, Budget budget, Comparator<Plan> preference) {
    return new Pages(store::query, new Fetching(store::getAll), memory, budget, preference);
  }

  /**
   * A whole walk.
   *
   * @param dearest what its dearest page cost
   * @param shortPages how many of its pages were not full, but for the last one
   */
  private record Walk(List<UUID> ids, double dearest, int pages, int shortPages) {}

  private Walk walk(Pages pages, Asked first) {
    var ids = new ArrayList<UUID>();
    double dearest = 0;
    int shortPages = 0;
    var from = Optional.of(Position.START);
    int count = 0;
    for (; from.isPresent(); count++) {
      assertThat(count).as("pages of %s", first).isLessThan(MOST_PAGES);
      store.paid();
      var asked = new Asked(first.filter(), first.ordering(), from.get(), first.limit());
      var page = pages.page(asked, Optional.empty());
      dearest = Math.max(dearest, store.paid());
      assertThat(page.products()).hasSizeLessThanOrEqualTo(first.limit());
      page.products().stream().map(Product::id).forEach(ids::add);
      assertThat(page.next()).as("the same page again, of %s", first).isNotEqualTo(from);
      from = page.next().map(next -> Position.parse(next.text()));
      shortPages += from.isPresent() && page.products().size() < first.limit() ? 1 : 0;
    }
    return new Walk(ids, dearest, count, shortPages);
  }

  private void compare(Pages pages, int questions, int limit) {
    var asking = new Questions(catalog);
    for (int i = 0; i < questions; i++) {
      var asked = asking.next(limit);
      assertThat(walk(pages, asked).ids())
          .as("%s", asked)
          .containsExactlyElementsOf(Truth.of(store.catalog(), asked));
    }
  }

  @ParameterizedTest
  @CsvSource({"18.5, 2000", "18.5, 60", "4, 2000", "4, 60", "2, 60", "2, 1", "0.5, 500"})
  void walk_withAnyBudgetAndSample_findsEachProductOnceAndInOrder(double units, int sample) {
    compare(pages(new Budget(units, sample), Pages.CHEAPEST), QUESTIONS, 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exact", "walk", "stems", "word", "range"})
  void walk_withAPlanForced_findsTheSame(String name) {
    Comparator<Plan> preference =
        Comparator.<Plan, Boolean>comparing(plan -> !plan.name().equals(name))
            .thenComparing(Plan::share);
    compare(pages(Budget.USUAL, preference), QUESTIONS, 20);
    compare(pages(new Budget(3, 60), preference), QUESTIONS / 2, 7);
  }

  @Test
  void walk_withTheDearestPlans_findsTheSame() {
    compare(pages(Budget.USUAL, Pages.CHEAPEST.reversed()), QUESTIONS, 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 100})
  void walk_withAnyLimit_findsTheSame(int limit) {
    compare(pages(Budget.USUAL, Pages.CHEAPEST), QUESTIONS / 2, limit);
  }

  @Test
  void walk_whileTheSampleIsReadInSlices_findsTheSame() {
    var late = new SampleMemory(store::query, CLOCK, 2000);
    compare(pages(late, Budget.USUAL, Pages.CHEAPEST), QUESTIONS / 2, 20);
  }

  @Test
  void page_inASmallCatalog_isFullAndWithinThirtyUnits() {
    var pages = pages(Budget.USUAL, Pages.CHEAPEST);
    var asking = new Questions(catalog);
    int walked = 0;
    int shortPages = 0;
    for (int i = 0; i < 4 * QUESTIONS; i++) {
      var asked = asking.next(20);
      var walk = walk(pages, asked);
      assertThat(walk.dearest()).as("%s", asked).isLessThanOrEqualTo(30);
      walked += walk.pages();
      shortPages += walk.shortPages();
    }
    // Rows may take one word for another: a page then has a product or two less.
    assertThat(shortPages).as("short of %d pages", walked).isLessThan(walked / 200);
  }

  @Test
  void page_ofOneFilter_costsALittleMoreThanItsProducts() {
    var pages = pages(Budget.USUAL, Pages.CHEAPEST);
    var none = Filter.of(Optional.empty(), new Traits(0), PriceRange.ALL, List.of());
    for (var ordering : Ordering.all().toList()) {
      var walk = walk(pages, new Asked(none, ordering, Position.START, 20));
      assertThat(walk.ids()).hasSize(PRODUCTS);
      assertThat(walk.pages()).isEqualTo(PRODUCTS / 20);
      assertThat(walk.dearest()).isLessThanOrEqualTo(11);
    }
  }

  private Asked byPrice() {
    var none = Filter.of(Optional.empty(), new Traits(0), PriceRange.ALL, List.of());
    return new Asked(none, new Ordering(Order.PRICE, false), Position.START, 20);
  }

  private Product fourth(Asked asked) {
    var id = Truth.of(store.catalog(), asked).get(3);
    return store.catalog().stream().filter(each -> each.id().equals(id)).findAny().orElseThrow();
  }

  private void isLeftOut(Product product, Asked asked) {
    var page = pages(Budget.USUAL, Pages.CHEAPEST).page(asked, Optional.empty());
    assertThat(page.products()).extracting(Product::id).hasSize(19).doesNotContain(product.id());
    assertThat(page.next()).isPresent();
  }

  @Test
  void page_withAProductThatIsGoneSinceItsRow_leavesItOut() {
    var gone = fourth(byPrice());
    store.forget(gone);
    isLeftOut(gone, byPrice());
  }

  /** It will be found at its new place: shown at both, it would be there twice. */
  @Test
  void page_withAProductThatMovedSinceItsRow_leavesItOut() {
    var moved = fourth(byPrice());
    var price = moved.card().priceRub();
    var elsewhere =
        Stream.generate(() -> catalog.repriced(moved))
            .filter(other -> other.card().priceRub().compareTo(price) != 0)
            .findFirst();
    store.changeUnheard(elsewhere.orElseThrow());
    isLeftOut(moved, byPrice());
  }

  @Test
  void page_withAProductThatIsNoMatchSinceItsRow_leavesItOut() {
    var category = Optional.of(Set.of(Catalog.CATEGORIES.getFirst()));
    var filter = Filter.of(category, new Traits(0), PriceRange.ALL, List.of());
    var asked = new Asked(filter, Ordering.NEWEST, Position.START, 20);
    var match = fourth(asked);
    var other =
        Stream.generate(() -> catalog.product(match.id()))
            .filter(each -> !each.card().categoryId().equals(match.card().categoryId()))
            .findFirst();
    store.changeUnheard(other.orElseThrow());
    isLeftOut(match, asked);
  }

  /** Each walk goes on while the catalog changes: what nobody touches is there exactly once. */
  @ParameterizedTest
  @CsvSource({"18.5, 2000", "3, 60", "2, 5"})
  void walk_whileProductsComeGoAndChangePrice_findsEachUntouchedOnce(double units, int sample) {
    var pages = pages(new Budget(units, sample), Pages.CHEAPEST);
    var asking = new Questions(catalog);
    for (int i = 0; i < QUESTIONS / 2; i++) {
      var asked = asking.next(10);
      var changing = new Changing(catalog, store);
      var seen = new ArrayList<UUID>();
      var from = Optional.of(Position.START);
      while (from.isPresent()) {
        var page =
            pages.page(
                new Asked(asked.filter(), asked.ordering(), from.get(), asked.limit()),
                Optional.empty());
        page.products().stream().map(Product::id).forEach(seen::add);
        from = page.next();
        changing.go();
      }
      seen.removeAll(changing.touched());
      var truth = new ArrayList<>(Truth.of(store.catalog(), asked));
      truth.removeAll(changing.touched());
      assertThat(seen).as("%s", asked).containsExactlyElementsOf(truth);
    }
  }
}
