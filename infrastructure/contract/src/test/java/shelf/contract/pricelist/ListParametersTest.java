package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricelist.PriceList.encoded;
import static shelf.contract.pricelist.PriceList.ids;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;

/** What a list can be asked for, what it refuses, and what its rows show. */
@Apart
class ListParametersTest {

  private static final int PRODUCTS = 120;
  @AutoClose private static final PriceList LIST = new PriceList();
  private static final Goods GOODS = new Goods(new Random(4));

  @BeforeAll
  static void create() {
    LIST.replaceTree(Goods.TREE);
    IntStream.range(0, PRODUCTS).forEach(i -> LIST.create(GOODS.next()));
    var bare = new LinkedHashMap<>(GOODS.priced(0));
    bare.keySet().retainAll(List.of("name", "category_id", "price_rub", "dimensions"));
    bare.put("name", "Голый");
    LIST.create(bare);
    var full = new LinkedHashMap<>(GOODS.priced(5));
    full.put("name", "Полный");
    full.put("seo", Map.of("slug", "polnyj", "meta_keywords", List.of("всё")));
    LIST.create(full);
    LIST.settle();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 20", "limit=1, 1", "limit=100, 100", "limit=101, 100", "limit=99999999999999999999, 100",
    "limit=0, 20", "limit=-5, 20", "limit=ten, 20", "limit=, 20", "limit=2.5, 20"
  })
  void limit_whateverItIs_isBetweenOneAndAHundred(String query, int rows) {
    assertThat(ids(LIST.page(query))).hasSize(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "color=pink",
        "color=WHITE",
        "color=",
        "color=white&color=gray",
        "color=white,gray",
        "transport_restriction=car",
        "self_pickup=1",
        "self_pickup=True",
        "price_min=cheap",
        "price_max=",
        "price_min=NaN",
        "price_max=1,5",
        "ordering=size",
        "ordering=",
        "ordering=--name",
        "category_scope=near",
        "include=images,reviews",
        "include=SEO"
      })
  void parameter_faulty_isNamed(String query) {
    var answer = LIST.get(query);
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().get("detail").stringValue()).isEqualTo("Validation error");
    assertThat(answer.json().get("errors").propertyNames())
        .containsExactly(query.substring(0, query.indexOf('=')));
  }

  @Test
  void parameters_allFaulty_areAllNamed() {
    var answer = LIST.get("color=pink&price_min=x&price_max=y&ordering=z&cursor=no&include=a,seo");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("errors").propertyNames())
        .containsExactlyInAnyOrder(
            "color", "price_min", "price_max", "ordering", "cursor", "include");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category_id=cat_lost",
        "category_id=",
        "category_id=cat_lost&category_scope=exact",
        "q=%21%3F",
        "price_min=1e15",
        "price_max=-1",
        "price_min=2&price_max=1",
        "color=turquoise",
        "q=%D1%82%D1%80%D0%B0%D0%BC%D0%B2%D0%B0%D0%B9"
      })
  void list_thatNothingMatches_isEmptyAndOver(String query) {
    var page = LIST.page(query);
    assertThat(ids(page)).isEmpty();
    assertThat(page.get("next_cursor").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "я", "1.", "1 ", "a1"})
  void q_of255CharactersOfWhateverKind_isAnswered(String repeated) {
    var many = repeated.repeat(255);
    var text = many.substring(0, many.offsetByCodePoints(0, 255));
    assertThat(LIST.get("q=" + encoded(text)).status()).isEqualTo(200);
    var longer = LIST.get("q=" + encoded(text + "."));
    assertThat(longer.status()).isEqualTo(400);
    assertThat(longer.json().get("errors").propertyNames()).containsExactly("q");
  }

  @Test
  void list_withABlankQuery_isTheWholeList() {
    assertThat(LIST.walk("q=%20")).hasSize(PRODUCTS + 2);
  }

  @Test
  void category_withThoseBelow_isTheUnionOfThem() {
    var below = LIST.walk("category_id=cat_a");
    var exact = LIST.walk("category_id=cat_a&category_scope=exact");
    var one = LIST.walk("category_id=cat_b");
    var other = LIST.walk("category_id=cat_c");
    assertThat(List.of(exact, one, other)).noneMatch(List::isEmpty);
    assertThat(below).hasSize(exact.size() + one.size() + other.size());
    assertThat(below).containsAll(exact).containsAll(one).containsAll(other);
  }

  private static JsonNode named(String name, String more) {
    var rows = LIST.page("q=" + encoded(name) + more).get("results");
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void row_ofABareProduct_hasNullsWhereNothingIs() {
    var row = named("голый", "&include=seo,images");
    assertThat(row.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "price_rub",
            "color",
            "category_id",
            "thumbnail_url",
            "delivery",
            "seo",
            "images");
    assertThat(row.get("delivery").toString())
        .isEqualTo("{\"transport_restriction\":null,\"self_pickup_allowed\":null}");
    assertThat(row.get("color").isNull()).isTrue();
    assertThat(row.get("thumbnail_url").isNull()).isTrue();
    assertThat(row.get("seo").isNull()).isTrue();
    assertThat(row.get("images")).isEmpty();
    assertThat(row.get("price_rub").toString()).isEqualTo("0");
  }

  @Test
  void row_ofAFullProduct_showsWhatIsIncluded() {
    assertThat(named("полный", "").propertyNames()).hasSize(7);
    var row = named("полный", "&include=dimensions,seo");
    assertThat(row.at("/dimensions/circle/diameter_cm").intValue()).isEqualTo(330);
    assertThat(row.at("/seo/slug").stringValue()).isEqualTo("polnyj");
    assertThat(row.at("/delivery/self_pickup_allowed").isBoolean()).isTrue();
    assertThat(row.has("images")).isFalse();
  }

  @Test
  void list_afterAChangeOfItsTree_hasTheNewDescendants() {
    var moved = Goods.TREE.replace("\"cat_d\"", "\"cat_x\"").replace("\"cat_c\"", "\"cat_d\"");
    var all = LIST.walk("category_id=cat_d").size() + LIST.walk("category_id=cat_a").size();
    assertThat(all).isEqualTo(PRODUCTS + 2);
    LIST.replaceTree(moved.replace("\"cat_x\"", "\"cat_c\""));
    var a = LIST.walk("category_id=cat_a");
    var d = LIST.walk("category_id=cat_d&category_scope=exact");
    assertThat(a).containsAll(d);
    LIST.replaceTree(Goods.TREE);
    assertThat(LIST.walk("category_id=cat_a")).doesNotContainAnyElementsOf(d);
  }
}
