package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.anyone;
import static shelf.contract.http.Brands.create;
import static shelf.contract.http.Brands.rows;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Patience;
import shelf.contract.http.Brands.Row;

/** What a search by a part of the name finds, and in which order. */
class SearchTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** The first batch of a fresh server also pays for the indexer's start. */
  @BeforeAll
  static void warmUp() {
    var row = Brands.createAny();
    Patience.until(Duration.ofSeconds(20), "the indexer runs", () -> finds(row.name(), row));
  }

  private static String path(String name) {
    return "/api/brands/search?name=" + Brands.encoded(name);
  }

  private static Answer search(String name) {
    return anyone().get(path(name));
  }

  private static boolean finds(String name, Row row) {
    return rows(search(name)).contains(row);
  }

  /** Creates a brand and waits until search knows it. */
  private static Row indexed(String name) {
    var row = create(name);
    Patience.until(SECOND, "search knows " + name, () -> finds(name, row));
    return row;
  }

  @ParameterizedTest
  @CsvSource({
    "Zilog Corp, zILOG",
    "Zilog Corp, LOG c",
    "Ангстрем Завод, аНГСТ",
    "Ангстрем Завод, ЗАВОД",
    "Ёлка, ёЛ",
    "Δέλτα Ήλιος, δέΛΤΑ ή",
    "Ήλιος Κόσμος, ΚΌΣΜΟΣ",
    "Κόσμος Αε, κόσμοσ",
    "Κόσμοσα, ΚΌΣΜΟΣ",
    "Weißmüller, WEISSM",
    "Weissmann, weißM",
    "Weißmüller, ß",
    "Çelik, çELIK",
    "日本電気, 電"
  })
  void search_anyScriptAndCase_finds(String stem, String query) {
    var row = indexed(Brands.unique(stem));
    Patience.until(SECOND, query + " finds " + row, () -> finds(query, row));
  }

  @Test
  void search_decomposedQuery_findsComposedName() {
    var row = indexed(Brands.unique("Café Crème"));
    assertThat(finds(Normalizer.normalize("café crè", Normalizer.Form.NFD), row)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'%', 'Hundred % wool', 'Hundred percent'",
    "'_', 'Snake_case', 'Snake case'",
    "'%%', 'Twice %% wool', 'Once % wool'",
    "'\\', 'Back\\slash', 'Forward/slash'",
    "'*', 'Star*', 'Starry'",
    "'.', 'Dot.', 'Dotty'",
    "'+', 'C+ parts', 'C parts'",
    "'\"', 'In \"quotes\"', 'In quotes'",
    "'  ', 'Two  blanks', 'One blank'"
  })
  void search_signs_areLiteral(String query, String with, String without) {
    var found = indexed(Brands.unique(with));
    var other = indexed(Brands.unique(without));
    assertThat(rows(search(query))).contains(found).doesNotContain(other);
  }

  @Test
  void search_order_isEqualThenPrefixThenInside() {
    var inside = create("A quokka");
    var prefix = create("Quokka Ltd");
    var between = create("Quokka (South)");
    var equal = create("quokka");
    var late = indexed("The Quokka");
    assertThat(rows(search("QUOKKA"))).startsWith(equal).hasSize(5);
    assertThat(rows(search("QUOKKA")).subList(1, 3)).containsExactlyInAnyOrder(prefix, between);
    assertThat(rows(search("QUOKKA")).subList(3, 5)).containsExactlyInAnyOrder(inside, late);
  }

  @Test
  void search_repeatedPattern_showsTheBrandOnce() {
    var twice = indexed("XYQXYQXYQ");
    var inside = indexed("1 xyqxyq");
    assertThat(rows(search("xyq"))).containsExactly(twice, inside);
    assertThat(rows(search("xyqxyq"))).containsExactly(twice, inside);
    assertThat(rows(search("QXYQ"))).containsExactlyInAnyOrder(twice, inside);
  }

  @Test
  void search_nameThatFoldingTriples_isFound() {
    var row = indexed("\uFB03".repeat(99) + "z");
    Patience.until(SECOND, "search knows its end", () -> finds("FFIz", row));
    assertThat(rows(search("ffi".repeat(20)))).containsExactly(row);
  }

  @Test
  void search_byCursorAndBySkip_agrees() {
    var stem = "wombat";
    Stream.of("wombat", "Wombat a", "a Wombat", "Wombats", "two wombats wombat", "b wombat")
        .forEach(SearchTest::indexed);
    var all = rows(search(stem));
    assertThat(all).hasSize(6).doesNotHaveDuplicates();
    for (int limit = 1; limit <= 6; limit++) {
      assertThat(Walk.from(path(stem) + "&limit=" + limit)).isEqualTo(all);
    }
    for (int skip = 0; skip <= 6; skip++) {
      var rest = all.subList(skip, Math.min(6, skip + 2));
      assertThat(rows(anyone().get(path(stem) + "&limit=2&skip=" + skip))).isEqualTo(rest);
    }
  }

  @Test
  void search_afterRename_findsTheNewNameOnly() {
    var row = indexed("Oldfashioned");
    assertThat(admin().put(Brands.path(row), Brands.body("Newfangled")).status()).isEqualTo(200);
    var renamed = new Row(row.id(), "Newfangled");
    Patience.until(SECOND, "the new name", () -> finds("fangle", renamed));
    Patience.until(SECOND, "the old name gone", () -> rows(search("fashioned")).isEmpty());
  }

  @Test
  void search_afterDelete_findsNothing() {
    var row = indexed("Shortlived");
    admin().delete(Brands.path(row));
    Patience.until(SECOND, "gone", () -> rows(search("hortlive")).isEmpty());
  }

  @Test
  void search_nothingFound_isEmptyArray() {
    var answer = search("no brand is called like this");
    assertThat(answer.text()).isEqualTo("[]");
    assertThat(Walk.next(answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', missing query.name",
    "'?name=', string_too_short query.name",
    "'?name', string_too_short query.name",
    "'?name=a&name=b', repeated query.name",
    "'?name=a&limit=0', greater_than_equal query.limit",
    "'?name=a&limit=501', less_than_equal query.limit",
    "'?name=a&skip=10001', less_than_equal query.skip"
  })
  void search_badParameter_is422(String query, String fault) {
    var answer = anyone().get("/api/brands/search" + query);
    assertThat(Errors.faults(answer)).containsExactly(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "щ", "😀", "e\u0301"})
  void search_nameOfHundredAndOne_is422(String character) {
    int one = (int) character.codePoints().count();
    assertThat(search(character.repeat(100 / one)).status()).isEqualTo(200);
    assertThat(Errors.faults(search(character.repeat(101 / one) + "ab")))
        .isEqualTo(List.of("string_too_long query.name"));
  }
}
