package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricelist.PriceList.encoded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;

/**
 * Walks through 340 products most of which have one price, while nobody or somebody changes them.
 */
@Apart
class ListWalkTest {

  private static final List<String> ORDERINGS = Question.ORDERINGS;
  private static final int PRODUCTS = 340;
  private static final int LOOKS = 6;
  private static final Random RANDOM = new Random(8);
  private static final Goods GOODS = new Goods(RANDOM);
  @AutoClose private static final PriceList LIST = new PriceList();
  private static final List<String> IDS = new ArrayList<>();

  /** What the cards say; empty if they have to be read again. */
  private static final List<Known> CATALOG = new ArrayList<>();

  @BeforeAll
  static void create() {
    LIST.replaceTree(Goods.TREE);
    IntStream.range(0, PRODUCTS).forEach(i -> IDS.add(LIST.create(GOODS.next())));
    LIST.settle();
  }

  private static List<Known> catalog() {
    if (CATALOG.isEmpty()) {
      IDS.stream().map(LIST::card).map(Known::of).forEach(CATALOG::add);
    }
    return CATALOG;
  }

  @ParameterizedTest
  @FieldSource("ORDERINGS")
  void walk_inEachOrdering_hasEachProductOnce(String ordering) {
    var expected = Question.ANY.truth(catalog(), ordering);
    for (int limit : List.of(23, 100)) {
      assertThat(LIST.walk("ordering=" + ordering + "&limit=" + limit))
          .containsExactlyElementsOf(expected);
    }
  }

  /** Every few pages a product comes, one goes and one gets another price. */
  @ParameterizedTest
  @FieldSource("ORDERINGS")
  void walk_whileTheCatalogChanges_hasEachUntouchedProductOnce(String ordering) {
    for (var filter : List.of("", "&q=" + encoded("стула"), "&category_id=cat_a", "&color=white")) {
      Set<String> touched = ConcurrentHashMap.newKeySet();
      var query = "limit=40&ordering=" + ordering + filter;
      var expected = new ArrayList<>(LIST.walk(query));
      var seen = new ArrayList<>(LIST.walk(query, () -> touch(touched)));
      assertThat(touched).isNotEmpty();
      seen.removeAll(touched);
      expected.removeAll(touched);
      assertThat(seen).as(query).containsExactlyElementsOf(expected);
      LIST.settle();
    }
  }

  private static void touch(Set<String> touched) {
    CATALOG.clear();
    var gone = IDS.remove(RANDOM.nextInt(IDS.size()));
    var repriced = IDS.get(RANDOM.nextInt(IDS.size()));
    var come = LIST.create(GOODS.next());
    Collections.addAll(touched, gone, repriced, come);
    LIST.delete(gone);
    LIST.change(repriced, Map.of("price_rub", GOODS.price() + 1));
    IDS.add(come);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "color=white", "category_id=cat_a", "price_min=2700&price_max=2700"})
  void page_furtherOn_costsWhatTheFirstDid(String filter) {
    for (var ordering : ORDERINGS) {
      var query = filter + (filter.isEmpty() ? "" : "&") + "ordering=" + ordering;
      double first = looks(query).mapToDouble(ListWalkTest::reads).min().orElseThrow();
      var page = LIST.page(query);
      for (int i = 0; i < 4; i++) {
        var path = PriceList.at(query, PriceList.next(page).orElseThrow());
        page = within(Math.min(first + 2, 30), path);
      }
    }
  }

  /** The sample is read again beside some pages in a row: the cheapest look is the page alone. */
  private static Stream<Answer> looks(String query) {
    return Stream.generate(() -> LIST.get(query)).limit(LOOKS);
  }

  /** A page that one of the looks had for so much. */
  private static JsonNode within(double most, String query) {
    return looks(query)
        .filter(answer -> reads(answer) <= most)
        .findFirst()
        .orElseThrow(() -> new AssertionError(query + " costs more than " + most))
        .json();
  }

  private static double reads(Answer answer) {
    return Cost.of(answer).reads();
  }
}
