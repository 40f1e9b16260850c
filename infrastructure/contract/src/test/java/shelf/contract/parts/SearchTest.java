package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.encoded;
import static shelf.contract.parts.Parts.rows;
import static shelf.contract.parts.Parts.shown;
import static shelf.contract.parts.Parts.unique;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.http.Errors;

/** What a query finds, and what it may be. */
class SearchTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();

  /** Parts of the customer's catalog, and some that are hard to find. */
  private static final List<String> NUMBERS =
      List.of(
          "HoLTT0805-1/8W-910K-1%",
          "ADA4177-4ARUZ",
          "1111",
          "ABAB",
          "100%_\\*x",
          "Straße-9",
          "МКТ-1",
          "🙂Z🙂9",
          "ｆｕｌｌ-77",
          "Σίσυφος",
          "İstanbul-5",
          "x\u0323\u0307-combined");

  private static final Map<String, Long> IDS = new HashMap<>();

  @BeforeAll
  static void create() {
    var bodies = NUMBERS.stream().map(PLACE::part).toList();
    var items = PARTS.bulk(bodies).get("items");
    for (int i = 0; i < NUMBERS.size(); i++) {
      IDS.put(NUMBERS.get(i), items.get(i).get("id").longValue());
    }
    NUMBERS.forEach(number -> PARTS.awaitFound(number, IDS.get(number)));
  }

  /** Only among the parts made here: others make parts on the same server. */
  private static List<Long> found(String q) {
    var query = "limit=200&brand_id=" + PLACE.brandId() + "&q=" + encoded(q);
    return Parts.ids(rows(PARTS.search(query)));
  }

  @ParameterizedTest
  @CsvSource({
    "1/8w-910, HoLTT0805-1/8W-910K-1%",
    "18W910, HoLTT0805-1/8W-910K-1%",
    "holtt08051/8w-910K1, HoLTT0805-1/8W-910K-1%",
    "--18W910--, HoLTT0805-1/8W-910K-1%",
    "аdа4177, ADA4177-4ARUZ",
    "4177-4A, ADA4177-4ARUZ",
    "ADA4177-4ARUZ, ADA4177-4ARUZ",
    "100%_\\*x, '100%_\\*x'",
    "100X, '100%_\\*x'",
    "strasse9, Straße-9",
    "MKT1, МКТ-1",
    "мкт, МКТ-1",
    "Z9, 🙂Z🙂9",
    "FULL77, ｆｕｌｌ-77",
    "σΊΣΥΦΟΣ, Σίσυφος",
    "𝐅𝐔𝐋𝐋, ｆｕｌｌ-77",
    "i̇stanbul, İstanbul-5",
    "ẋ̣com, ẋ̣-combined"
  })
  void search_pieceOfANumber_findsIt(String q, String number) {
    assertThat(found(q)).contains(IDS.get(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "11", "111", "1111", "A", "AB", "ABA", "BA", "BAB", "B"})
  void search_numberThatRepeats_isShownOnce(String q) {
    var number = q.startsWith("1") ? "1111" : "ABAB";
    assertThat(found(q)).containsOnlyOnce(IDS.get(number)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "%_\\*", " ", "🙂", "/.,;:'\"", "\t", "——", "%", "_", "\u0301"})
  void search_noLetterOrDigit_findsNothing(String q) {
    assertThat(rows(PARTS.search("q=" + encoded(q)))).isEmpty();
    assertThat(found(q)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11111", "ABABA", "99994177", "8W-911", "1%X"})
  void search_noPieceOfAnyNumber_findsNothing(String q) {
    assertThat(found(q)).isEmpty();
  }

  @Test
  void search_ofTheLongestQuery_isAnswered() {
    for (var q :
        List.of("Я".repeat(120), "ﷻ".repeat(120), "\uD840\uDC0B".repeat(120), "1".repeat(120))) {
      assertThat(found(q)).as(q).isEmpty();
      assertThat(Errors.faults(PARTS.search("q=" + encoded(q + "x"))))
          .containsExactly("string_too_long query.q");
    }
  }

  @Test
  void search_ofTheLongestNumber_findsIt() {
    var number = unique("L") + "\uD840\uDC0B".repeat(100);
    number += "Q".repeat(120 - number.codePointCount(0, number.length()));
    long part = PARTS.created(PLACE, number);
    PARTS.awaitFound(number, part);
    assertThat(found(number.toLowerCase(Locale.ROOT))).containsExactly(part);
    assertThat(found("\uD840\uDC0BQ")).containsExactly(part);
  }

  /** NFKC makes eighteen characters of one. */
  @Test
  void search_ofANumberThatFoldingLengthens_findsItAndOthersAfterIt() {
    var body = PLACE.part("ﷺ".repeat(120), "normalized_part_number", unique("FDFA"));
    long part = Parts.id(PARTS.create(body));
    var later = unique("LATER");
    long other = PARTS.created(PLACE, later);
    PARTS.awaitFound(later, other);
    PARTS.awaitFound((String) body.get("normalized_part_number"), part);
    assertThat(found("ﷺ".repeat(2))).containsExactly(part);
  }

  @Test
  void search_ofEitherNumber_findsThePartOnce() {
    var printed = unique("PRINTED");
    var own = unique("OTHERWISE");
    long part = Parts.id(PARTS.create(PLACE.part(printed, "normalized_part_number", own)));
    PARTS.awaitFound(printed, part);
    assertThat(found(own)).containsExactly(part);
    assertThat(found("R")).containsOnlyOnce(part);
  }

  @Test
  void search_numbersThatFoldToTheSame_findsBoth() {
    var number = unique("SAME");
    long one =
        Parts.id(PARTS.create(PLACE.part(number + "A", "normalized_part_number", "1" + number)));
    long two =
        Parts.id(PARTS.create(PLACE.part(number + "А", "normalized_part_number", "2" + number)));
    PARTS.awaitFound(number + "a", two);
    PARTS.awaitFound(number + "a", one);
    assertThat(found(number + "a")).containsExactly(one, two);
  }

  @Test
  void search_row_isAsDocumented() {
    var number = unique("ROW");
    long part = PARTS.created(PLACE, number);
    PARTS.awaitFound(number, part);
    assertThat(PARTS.search("q=" + number).text())
        .isEqualTo(
            """
            [{"part_id":%d,"part_number":"%s","brand_id":%d,"category_id":%d,"best_offer":null}]\
            """
                .formatted(part, number, PLACE.brandId(), PLACE.categoryId()));
    long supplier = PARTS.supplier();
    PARTS.offer(part, Parts.offer(supplier, "available_qty", 7));
    var offer = rows(PARTS.search("q=" + number)).getFirst().get("best_offer");
    assertThat(offer.toString())
        .isEqualTo(
            """
            {"supplier_id":%d,"warehouse_id":null,"base_cost":5.00,"final_price":5.00,\
            "currency":"RUB","lead_time_days":null,"available_qty":7}\
            """
                .formatted(supplier));
  }

  @ParameterizedTest
  @CsvSource({
    "q=, string_too_short query.q",
    "q=a&q=b, repeated query.q",
    "q=%FF, query_encoding query",
    "q=%00, query_encoding query",
    "brand_id=0, greater_than query.brand_id",
    "brand_id=x, int_parsing query.brand_id",
    "category_id=, int_parsing query.category_id",
    "category_id=9007199254740992, less_than_equal query.category_id",
    "limit=0, greater_than_equal query.limit",
    "limit=201, less_than_equal query.limit",
    "skip=-1, greater_than_equal query.skip",
    "skip=10001, less_than_equal query.skip",
    "cursor=x, cursor_invalid query.cursor"
  })
  void search_badQuery_is422(String query, String fault) {
    assertThat(Errors.faults(PARTS.search(query))).containsExactly(fault);
  }

  @Test
  void search_skipTooFar_namesTheCursor() {
    assertThat(PARTS.search("skip=10001").text()).contains("cursor");
    assertThat(shown(200, PARTS.search("skip=10000&q=1"))).isEmpty();
  }

  @Test
  void search_severalFaults_namesAllAtOnce() {
    assertThat(Errors.faults(PARTS.search("q=&limit=x&skip=-1&brand_id=0")))
        .containsExactlyInAnyOrder(
            "string_too_short query.q",
            "int_parsing query.limit",
            "greater_than_equal query.skip",
            "greater_than query.brand_id");
    shown(200, PARTS.search("unknown=1"));
  }
}
