package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricelist.PriceList.PRODUCTS;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.RawHttp;
import shelf.contract.engine.Store;
import shelf.contract.http.Errors;
import shelf.pricelist.ProductIndex;
import shelf.pricelist.ProductItem;
import shelf.table.Item;
import shelf.table.Table;

/** One product in the table that nobody can read: it is missed, and all others are not. */
@Apart
class UnreadableTest {

  @AutoClose private static final PriceList LIST = new PriceList();
  private static final Table TABLE = LIST.table("products");
  private static final Goods GOODS = new Goods(new Random(8));

  private List<String> ids;
  private Item whole;

  @BeforeEach
  void create() {
    LIST.replaceTree(Goods.TREE);
    ids = IntStream.range(0, 5).mapToObj(i -> LIST.create(GOODS.next())).toList();
    LIST.settle();
    whole = TABLE.get(ProductItem.key(UUID.fromString(broken()))).orElseThrow();
  }

  @AfterEach
  void delete() {
    TABLE.put(whole);
    ids.forEach(LIST::delete);
    LIST.settle();
  }

  private String broken() {
    return ids.get(2);
  }

  /** The revision stays, so that the stream tells nobody of it. */
  private void breakCard(String card) {
    TABLE.put(whole.with("card", card));
  }

  private static Set<Item> entries(Predicate<String> of) {
    return new HashSet<>(
        Store.scan(
            LIST.table("search"),
            item -> ProductIndex.productOf(item).map(UUID::toString).filter(of).isPresent()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "[]",
        "null",
        "{}",
        "{\"name\": \"A\", \"category_id\": \"cat_a\", \"price_rub\": 1, \"color\": \"pink\","
            + " \"dimensions\": {\"shape\": \"line__length\", \"line\": {\"length_cm\": 1}}}"
      })
  void list_withACardThatIsNone_isTheOthers(String card) {
    breakCard(card);
    var others = ids.stream().filter(id -> !id.equals(broken())).toList();
    assertThat(LIST.walk("")).containsExactlyElementsOf(others.reversed());
    assertThat(LIST.walk("limit=1&ordering=created_at")).containsExactlyElementsOf(others);
    assertThat(LIST.walk("limit=2&ordering=name")).containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void card_thatIsNone_is503AndStays() {
    breakCard("{");
    var path = PRODUCTS + "/" + broken();
    var patch = "{\"price_rub\": 1}".getBytes(StandardCharsets.UTF_8);
    var json = LIST.admin().with("Content-Type", "application/json");
    assertUnreadable(LIST.anyone().get(path));
    assertUnreadable(RawHttp.send(json, "PATCH " + path, patch));
    assertUnreadable(LIST.admin().delete(path));
    assertThat(TABLE.get(whole.key()).orElseThrow().text("card")).isEqualTo("{");
    LIST.card(ids.get(1));
  }

  private static void assertUnreadable(Answer answer) {
    Errors.assertDetail(answer, 503, "The product cannot be read");
    assertThat(answer.header("retry-after")).hasValue("600");
  }

  @Test
  void rebuild_withACardThatIsNone_bringsTheOthersAndTellsOfIt() {
    var before = entries(id -> true);
    breakCard("{\"color\": \"pink\"}");
    var search = LIST.table("search");
    var others = entries(id -> !id.equals(broken()));
    search.batchWrite().delete(others.stream().map(Item::key).toList()).send();
    assertThat(entries(id -> true)).isNotEmpty().hasSizeLessThan(before.size());

    var progress = LIST.rebuild();

    assertThat(progress.get("done").booleanValue()).isTrue();
    assertThat(progress.get("unreadable").intValue()).isOne();
    assertThat(progress.get("replayed").intValue()).isEqualTo(ids.size() - 1);
    assertThat(progress.get("removed").intValue()).isZero();
    assertThat(entries(id -> true)).isEqualTo(before);
  }
}
