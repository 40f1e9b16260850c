package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricelist.PriceList.at;
import static shelf.contract.pricelist.PriceList.encoded;
import static shelf.contract.pricelist.PriceList.ids;
import static shelf.contract.pricelist.PriceList.next;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;

/** Cursors: whose they are, and that nobody makes one. */
@Apart
class ListCursorTest {

  @AutoClose private static final PriceList LIST = new PriceList();

  @BeforeAll
  static void create() {
    LIST.replaceTree(Goods.TREE);
    var goods = new Goods(new Random(1));
    IntStream.range(0, 60).forEach(i -> LIST.create(goods.next()));
    LIST.settle();
  }

  private static String cursor(String query) {
    return next(LIST.page(query)).orElseThrow(() -> new AssertionError(query));
  }

  private static void isRefused(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().get("detail").stringValue()).isEqualTo("Validation error");
    assertThat(answer.json().get("errors").propertyNames()).containsExactly("cursor");
  }

  @Test
  void cursor_ofAnotherList_is400() {
    var lists =
        List.of(
            "",
            "ordering=created_at",
            "ordering=price_rub",
            "color=white",
            "color=gray",
            "self_pickup=true",
            "self_pickup=false",
            "category_id=cat_a",
            "category_id=cat_b",
            "price_min=1",
            "price_max=2700",
            "q=" + encoded("стул"),
            "q=" + encoded("белый"));
    for (var from : lists) {
      var cursor = cursor(from.isEmpty() ? "limit=1" : from + "&limit=1");
      for (var to : lists) {
        if (from.equals(to)) {
          assertThat(ids(LIST.page(at(to, cursor)))).isNotEmpty();
        } else {
          isRefused(LIST.get(at(to, cursor)));
        }
      }
    }
  }

  @Test
  void cursor_ofTheSameListInAnotherSpelling_isGood() {
    var cursor = cursor("limit=2&price_min=1.50&ordering=-created_at");
    for (var same :
        List.of("price_min=1.5", "limit=7&price_min=1.500", "include=seo,images&price_min=15e-1")) {
      assertThat(ids(LIST.page(at(same, cursor)))).as(same).isNotEmpty();
    }
  }

  @Test
  void cursor_withABitFlipped_is400() {
    var cursor = cursor("limit=1&q=" + encoded("стул"));
    var bytes = Base64.getUrlDecoder().decode(cursor);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      var edited = bytes.clone();
      edited[bit / 8] ^= (byte) (1 << bit % 8);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(edited);
      isRefused(LIST.get(at("q=" + encoded("стул"), text)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "null", "eyJwYWdlIjoyfQ==", "AAAAAAAAAAAAAAAAAAAAAAAA"})
  void cursor_thatIsNone_is400(String cursor) {
    isRefused(LIST.get(at("", cursor)));
  }

  @Test
  void page_thatEndsWithTheLastRow_leadsNowhere() {
    int all = LIST.walk("color=white").size();
    assertThat(all).isBetween(2, 60);
    assertThat(next(LIST.page("color=white&limit=" + all))).isEmpty();
    assertThat(next(LIST.page("color=white&limit=" + (all - 1)))).isPresent();
  }
}
