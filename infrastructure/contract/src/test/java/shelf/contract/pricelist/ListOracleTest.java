package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample's products, asked for in many ways, against a look at each of them.
 *
 * <p>In a thousand ways: {@code ./mvnw -o verify -Dtest='shelf.contract.pricelist.ListOracleTest'
 * -Dsurefire.failIfNoSpecifiedTests=false -Dshelf.list.questions=1000}.
 */
@Apart
class ListOracleTest {

  private static final int QUESTIONS = Integer.getInteger("shelf.list.questions", 250);

  /** A page costs what it costs, so most walks take few. */
  private static final List<Integer> LIMITS = List.of(20, 100, 100, 100);

  private static final List<String> FILTERS =
      List.of(
          "category_id=",
          "category_scope=exact",
          "color=",
          "transport_restriction=",
          "self_pickup=",
          "price_min=",
          "price_max=",
          "q=");

  @AutoClose private static final PriceList LIST = PriceList.withCategories();
  private static final List<Known> CATALOG = new ArrayList<>();
  private static final Random RANDOM = new Random(3);

  @BeforeAll
  static void load() {
    var ids = PriceList.sampleProducts().stream().map(LIST::create).toList();
    ids.forEach(id -> CATALOG.add(Known.of(LIST.card(id))));
    LIST.settle();
  }

  private static String ordering() {
    return Question.ORDERINGS.get(RANDOM.nextInt(Question.ORDERINGS.size()));
  }

  @Test
  void list_askedInManyWays_isTheTruthInOrder() {
    JsonNode tree = JsonMapper.shared().readTree(PriceList.sample("categories.json"));
    var questions = new Question.Maker(CATALOG, tree, RANDOM);
    var found = new ArrayList<String>();
    for (int i = 0; i < QUESTIONS; i++) {
      var question = questions.next();
      var ordering = ordering();
      var query = question.query(ordering, LIMITS.get(RANDOM.nextInt(LIMITS.size())));
      var truth = question.truth(CATALOG, ordering);
      assertThat(LIST.walk(query)).as(query).containsExactlyElementsOf(truth);
      if (!truth.isEmpty()) {
        found.add(query);
      }
    }
    assertThat(found).as("questions with an answer").hasSizeGreaterThan(QUESTIONS / 2);
    var kinds =
        Stream.concat(FILTERS.stream(), Question.ORDERINGS.stream().map("ordering="::concat));
    assertThat(kinds).allMatch(kind -> found.stream().anyMatch(query -> query.contains(kind)));
  }

  /** Any ordering, any filter, any words: two round trips, thirty units, and the page is full. */
  @Test
  void page_ofTwenty_isFullForThirtyUnits() {
    JsonNode tree = JsonMapper.shared().readTree(PriceList.sample("categories.json"));
    var questions = new Question.Maker(CATALOG, tree, RANDOM);
    double dearest = 0;
    int pages = 0;
    int shortPages = 0;
    for (int i = 0; i < QUESTIONS / 5; i++) {
      var query = questions.next().query(ordering(), 20);
      Answer answer = LIST.get(query);
      while (true) {
        var cost = Cost.of(answer);
        dearest = Math.max(dearest, cost.reads());
        assertThat(cost.reads()).as(query).isLessThanOrEqualTo(30);
        pages++;
        var next = PriceList.next(answer.json());
        if (next.isEmpty()) {
          break;
        }
        shortPages += PriceList.ids(answer.json()).size() < 20 ? 1 : 0;
        answer = LIST.get(PriceList.at(query, next.get()));
      }
    }
    assertThat(dearest).isPositive();
    assertThat(shortPages).as("of %d pages, the dearest %s", pages, dearest).isLessThan(pages / 50);
  }

  @Test
  void search_theWordsOfTheIssue_findTheirTablecloth() {
    var page = LIST.page("q=" + PriceList.encoded("скатерти круглой"));
    assertThat(page.get("results").valueStream().map(row -> row.get("name").stringValue()))
        .contains("Скатерть Амори бархатная молочная круглая");
  }
}
