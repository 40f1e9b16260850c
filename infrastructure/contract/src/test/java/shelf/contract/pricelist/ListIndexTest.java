package shelf.contract.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.engine.Store;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.ProductIndex;
import shelf.pricelist.ProductItem;
import shelf.table.Item;
import shelf.table.Key;

/** That the index holds of the products what it must, entry by entry, and nothing else. */
@Apart
class ListIndexTest {

  @AutoClose private static final PriceList LIST = new PriceList();
  private static final Goods GOODS = new Goods(new Random(6));

  @BeforeAll
  static void create() {
    LIST.replaceTree(Goods.TREE);
  }

  private static Set<Item> expected() {
    return Store.scan(LIST.table("products"), item -> ProductItem.isProduct(item.key())).stream()
        .flatMap(item -> ProductIndex.entries(IndexedProduct.ofImage(item)).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Item> entries() {
    var search = LIST.table("search");
    return new HashSet<>(Store.scan(search, item -> ProductIndex.productOf(item).isPresent()));
  }

  private static List<String> create(int count) {
    return IntStream.range(0, count).mapToObj(i -> LIST.create(GOODS.next())).toList();
  }

  @Test
  void index_afterChangesOfEveryKind_isThatOfTheProducts() {
    var ids = create(12);
    LIST.change(ids.get(0), Map.of("price_rub", 12.34));
    LIST.change(ids.get(1), Map.of("name", "Самовар медный", "features", List.of("Ёмкость 3,5 л")));
    LIST.change(ids.get(2), Map.of("category_id", "cat_d", "color", "violet"));
    LIST.change(ids.get(3), Map.of("loss_compensation_rub", 1));
    LIST.change(ids.get(4), Map.of("delivery", Map.of("transport_restriction", "truck_only")));
    LIST.delete(ids.get(5));
    LIST.settle();
    assertThat(entries()).isNotEmpty().isEqualTo(expected());
    assertThat(PriceList.ids(LIST.page("q=" + PriceList.encoded("самовары 3.5"))))
        .containsExactly(ids.get(1));
  }

  /** The longest word that there is, in each text. */
  @Test
  void index_ofANumberWithoutEnd_findsIt() {
    var number = "7.1".repeat(85);
    var card = new LinkedHashMap<>(GOODS.next());
    card.put("name", number);
    card.put("features", Collections.nCopies(19, number));
    var id = LIST.create(card);
    LIST.settle();
    assertThat(entries()).isEqualTo(expected());
    assertThat(PriceList.ids(LIST.page("q=" + number))).containsExactly(id);
    assertThat(PriceList.ids(LIST.page("q=7.17.17"))).containsExactly(id);
  }

  @Test
  void rebuild_ofAnEmptiedIndex_bringsAllBack() {
    create(3);
    LIST.settle();
    var search = LIST.table("search");
    var all = Store.scan(search, item -> true).stream().map(Item::key).toList();
    search.batchWrite().delete(all).send();
    assertThat(entries()).isEmpty();
    assertThat(LIST.rebuild().get("done").booleanValue()).isTrue();
    assertThat(entries()).isNotEmpty().isEqualTo(expected());
  }

  @Test
  void rebuild_ofAnIndexWithStrays_removesThem() {
    var id = create(1).getFirst();
    LIST.settle();
    var stray =
        ProductIndex.entries(
                IndexedProduct.ofImage(
                    LIST.table("products").get(ProductItem.key(UUID.fromString(id))).orElseThrow()))
            .getFirst();
    var moved = stray.moved(new Key("plc#Cviolet", stray.key().member()));
    LIST.table("search").put(moved);
    assertThat(LIST.rebuild().get("removed").longValue()).isEqualTo(1);
    assertThat(entries()).isEqualTo(expected());
  }
}
