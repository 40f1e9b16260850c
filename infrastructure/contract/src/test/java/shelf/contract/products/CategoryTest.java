package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.in;
import static shelf.contract.products.Cards.json;
import static shelf.contract.products.Shop.CATEGORIES;
import static shelf.contract.products.Shop.TREE;
import static shelf.contract.products.Shop.shown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** The tree of categories: read as a whole, replaced as a whole. */
@Apart
class CategoryTest {

  private static final String TEXTILE =
      """
      [{"id":"textile","name":"Текстиль","children":[
         {"id":"z","name":"Скатерти","children":[]},{"id":"a","name":"Салфетки","children":[]}]},
       {"id":"0","name":"Посуда","children":[]}]
      """;

  private final Shop shop = Shop.emptied();

  @AfterEach
  void whole() {
    new Ledger(shop).assertWhole();
  }

  @Test
  void tree_beforeTheFirst_isEmpty() {
    var answer = shop.anyone().get(CATEGORIES);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("[]");
    Refused.assertFaults(shop.create(in("textile")), 400, "category_id");
  }

  @Test
  void replaced_isShownInItsOrder() {
    var answer = shop.replaceTree(TEXTILE);
    assertThat(shown(200, answer)).isEqualTo(json(TEXTILE));
    assertThat(shop.tree()).isEqualTo(json(TEXTILE));
    assertThat(shop.shown(shop.created(in("a"))).get("category_id").stringValue()).isEqualTo("a");
    assertThat(shop.create(in("textile")).status()).isEqualTo(201);
  }

  @Test
  void replaced_withWhatGetAnswered_changesNothing() {
    var first = shop.replaceTree(TEXTILE);
    var again = shop.replaceTree(shop.anyone().get(CATEGORIES).text());
    assertThat(shown(200, again)).isEqualTo(first.json());
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
  }

  @Test
  void children_absentOrNull_areNone() {
    var tree =
        "[{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\", \"children\": null}]";
    for (var node : shown(200, shop.replaceTree(tree))) {
      assertThat(node.propertyNames()).containsExactly("id", "name", "children");
      assertThat(node.get("children").isArray()).isTrue();
    }
  }

  @Test
  void unknownFields_areIgnored() {
    var tree = "[{\"id\": \"a\", \"name\": \"A\", \"children\": [], \"icon\": \"x\"}]";
    assertThat(shown(200, shop.replaceTree(tree)).get(0).propertyNames()).doesNotContain("icon");
  }

  @Test
  void subtree_movedElsewhereAndRenamed_keepsItsProducts() {
    shown(200, shop.replaceTree(TEXTILE));
    var id = shop.created(in("z"));
    var moved =
        """
        [{"id":"0","name":"Посуда","children":[
           {"id":"a","name":"Салфетки","children":[
              {"id":"z","name":"Скатерти новые","children":[]}]}]},
         {"id":"textile","name":"Ткани","children":[]}]
        """;
    assertThat(shown(200, shop.replaceTree(moved))).isEqualTo(json(moved));
    assertThat(shop.shown(id).get("category_id").stringValue()).isEqualTo("z");
    assertThat(new Ledger(shop).counts()).containsEntry("z", 1L).hasSize(4);
  }

  @Test
  void emptied_isEmptyAgain() {
    shown(200, shop.replaceTree(TEXTILE));
    assertThat(shown(200, shop.replaceTree("[]"))).isEmpty();
    assertThat(shop.tree()).isEmpty();
    Refused.assertFaults(shop.create(in("a")), 400, "category_id");
    shown(200, shop.replaceTree(TEXTILE));
    assertThat(shop.create(in("a")).status()).isEqualTo(201);
  }

  @Test
  void name_isTrimmedAndComposedAndNeedNotBeUnique() {
    var tree =
        "[{\"id\": \"a\", \"name\": \" e\\u0301 \"}, {\"id\": \"b\", \"name\": \"\\u00e9\"},"
            + " {\"id\": \"A\", \"name\": \""
            + "😀".repeat(200)
            + "\"}]";
    var shown = shown(200, shop.replaceTree(tree));
    assertThat(shown.get(0).get("name").stringValue()).isEqualTo("\u00e9");
    assertThat(shown.get(2).get("name").stringValue()).isEqualTo("😀".repeat(200));
  }

  @Test
  void tenLevels_areTakenAndElevenAreNot() {
    assertThat(shown(200, shop.replaceTree(Trees.deep("l", 10)))).isEqualTo(shop.tree());
    assertThat(shop.create(in("l10")).status()).isEqualTo(201);
    var fault = "[0]" + ".children[0]".repeat(9) + ".children";
    Refused.assertFaults(shop.replaceTree(Trees.deep("l", 11)), 400, fault);
    assertThat(shop.tree()).isEqualTo(json(Trees.deep("l", 10)));
  }

  @Test
  void thousandCategories_areTaken() {
    assertThat(shown(200, shop.replaceTree(Trees.flat("n", 1000)))).hasSize(1000);
    assertThat(shop.create(in("n999")).status()).isEqualTo(201);
  }

  private static String thousand(int nameLength) {
    var tree = new StringBuilder("[");
    for (int i = 0; i < 1000; i++) {
      var id = "c".repeat(60) + "%04d".formatted(i);
      var node = "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(id, "я".repeat(nameLength));
      tree.append(i == 0 ? "" : ", ").append(node);
    }
    return tree + "]";
  }

  @Test
  void thousandCategories_ofLongNames_areTaken() {
    assertThat(shown(200, shop.replaceTree(thousand(110)))).hasSize(1000);
    assertThat(shop.tree()).hasSize(1000);
  }

  /** More than an item of the store holds: told as any other fault, and nothing comes of it. */
  @Test
  void thousandCategories_ofTheLongestNames_areRefused() {
    Refused.assertFaults(shop.replaceTree(thousand(200)), 400, "non_field_errors");
    assertThat(new Ledger(shop).contents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 2000})
  void moreThanAThousand_areRefused(int count) {
    Refused.assertFaults(shop.replaceTree(Trees.flat("n", count)), 400, "non_field_errors");
    assertThat(shop.tree()).isEmpty();
  }

  @Test
  void moreThanAThousand_overTheLevels_areRefused() {
    var halves =
        "["
            + Trees.node("x", Trees.flat("m", 500))
            + ", "
            + Trees.node("y", Trees.flat("n", 499))
            + "]";
    Refused.assertFaults(shop.replaceTree(halves), 400, "[1].children[498].id");
  }

  /** Nothing is read behind the thousandth: 8 000 faults would be told otherwise. */
  @Test
  void eightThousand_overTheLevels_areRefusedAtTheFirstTooMany() {
    var roots =
        IntStream.range(0, 8)
            .mapToObj(root -> Trees.node("r" + root, Trees.flat("n" + root + "-", 1000)))
            .collect(Collectors.joining(", ", "[", "]"));
    Refused.assertFaults(shop.replaceTree(roots), 400, "[0].children[999].id");
    assertThat(shop.tree()).isEmpty();
  }

  @Test
  void conditions_ofTheTree() {
    var first = shop.anyone().get(CATEGORIES).header("etag").orElseThrow();
    var second = shop.replaceTree(TEXTILE).header("etag").orElseThrow();
    assertThat(second).isNotEqualTo(first);
    var stale = shop.admin().with("If-Match", first).put(TREE, Trees.flat(List.of("q")));
    Errors.assertDetail(stale, 412, "Precondition failed");
    assertThat(shop.tree()).isEqualTo(json(TEXTILE));
    var fresh = shop.admin().with("If-Match", second).put(TREE, Trees.flat(List.of("q")));
    assertThat(fresh.status()).isEqualTo(200);
    assertThat(shop.admin().with("If-Match", "*").put(TREE, "[]").status()).isEqualTo(200);
  }

  @Test
  void tree_notModified_is304() {
    var tag = shop.replaceTree(TEXTILE).header("etag").orElseThrow();
    assertThat(shop.anyone().get(CATEGORIES).header("etag")).hasValue(tag);
    var kept = shop.anyone().with("If-None-Match", tag);
    assertThat(kept.get(CATEGORIES).status()).isEqualTo(304);
    assertThat(kept.get(CATEGORIES).bytes()).isEmpty();
    shop.replaceTree(Trees.flat(List.of("q")));
    assertThat(kept.get(CATEGORIES).status()).isEqualTo(200);
  }

  @Test
  void tree_mayBeKeptAMinute() {
    assertThat(shop.anyone().get(CATEGORIES).header("cache-control"))
        .hasValue("public, max-age=60");
    assertThat(shop.replaceTree(TEXTILE).header("cache-control")).hasValue("no-store");
  }
}
