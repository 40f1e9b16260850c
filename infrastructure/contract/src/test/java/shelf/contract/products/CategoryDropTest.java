package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.in;
import static shelf.contract.products.Cards.json;
import static shelf.contract.products.Shop.CATEGORIES;
import static shelf.contract.products.Shop.TREE;
import static shelf.contract.products.Shop.shown;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;
import shelf.pricelist.CategoryCount;

/** Categories that a new tree leaves out. */
@Apart
class CategoryDropTest {

  private final Shop shop = Shop.emptied();
  private final Ledger ledger = new Ledger(shop);

  @AfterEach
  void sound() {
    shop.faults().clear();
    ledger.assertSound();
  }

  @Test
  void drop_inUse_is409AndChangesNothing() {
    shown(200, shop.replaceTree(Trees.flat(List.of("a", "b", "c"))));
    shop.created(in("b"));
    var before = ledger.contents();
    var tag = shop.anyone().get(CATEGORIES).header("etag");

    Refused.assertConflict(shop.replaceTree(Trees.flat(List.of("a", "c", "new"))), "b");

    assertThat(shop.anyone().get(CATEGORIES).header("etag")).isEqualTo(tag);
    assertThat(ledger.contents()).isEqualTo(before);
    Refused.assertFaults(shop.create(in("new")), 400, "category_id");
  }

  @Test
  void drop_aParentOfAUsedOne_is409ForTheUsedOne() {
    shown(200, shop.replaceTree(Trees.deep("l", 3)));
    shop.created(in("l3"));
    Refused.assertConflict(shop.replaceTree(Trees.flat(List.of("l1", "l2"))), "l3");
    Refused.assertConflict(shop.replaceTree("[]"), "l3");
    assertThat(shown(200, shop.replaceTree(Trees.flat(List.of("l3"))))).hasSize(1);
  }

  @Test
  void drop_severalInUse_names409() {
    shown(200, shop.replaceTree(Trees.flat(List.of("a", "b"))));
    shop.created(in("a"));
    shop.created(in("b"));
    var answer = shop.replaceTree("[]");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("errors").propertyNames()).isSubsetOf("a", "b").isNotEmpty();
  }

  @Test
  void drop_98AtOnce_isDone() {
    shown(200, shop.replaceTree(Trees.flat("n", 98)));
    shown(200, shop.replaceTree("[]"));
    assertThat(ledger.counts()).isEmpty();
  }

  @Test
  void drop_99AtOnce_is400AndChangesNothing() {
    for (int count : new int[] {99, 100, 150}) {
      shown(200, shop.replaceTree(Trees.flat("n", count)));
      Refused.assertFaults(shop.replaceTree("[]"), 400, "non_field_errors");
      assertThat(shop.tree()).isEqualTo(json(Trees.flat("n", count)));
    }
  }

  @Test
  void drop_150InTwoSteps_isDone() {
    shown(200, shop.replaceTree(Trees.flat("n", 150)));
    shown(200, shop.replaceTree(Trees.flat("n", 75)));
    shown(200, shop.replaceTree("[]"));
    assertThat(ledger.counts()).isEmpty();
  }

  @Test
  void drop_98WithOneInUse_is409() {
    shown(200, shop.replaceTree(Trees.flat("n", 98)));
    shop.created(in("n97"));
    Refused.assertConflict(shop.replaceTree("[]"), "n97");
    assertThat(shop.tree()).hasSize(98);
  }

  /** A replacement that was cut off must not be in the way of the next one. */
  @Test
  void replacement_cutOff_leavesNothingInTheWay() {
    shown(200, shop.replaceTree(Trees.flat(List.of("a"))));
    shop.faults().add(Fault.serverError().on("TransactWriteItems").onTable("products").always());
    var answer = shop.replaceTree(Trees.flat("n", 150));
    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    shop.faults().clear();
    assertThat(shop.tree()).isEqualTo(json(Trees.flat(List.of("a"))));

    assertThat(shown(200, shop.replaceTree(Trees.flat(List.of("b"))))).hasSize(1);
  }

  @Test
  void replacement_cutOffWhileItOpens_leavesNothingInTheWay() {
    shop.faults().seed(7);
    shop.faults().add(Fault.serverError().onTable("products").withProbability(0.97));
    assertThat(shop.replaceTree(Trees.flat("n", 120)).status()).isEqualTo(503);
    shop.faults().clear();
    assertThat(shop.tree()).isEmpty();
    assertThat(shown(200, shop.replaceTree(Trees.flat(List.of("b"))))).hasSize(1);
    assertThat(shown(200, shop.replaceTree(Trees.flat("n", 120)))).hasSize(120);
  }

  /** What a cut-off one has opened is no change of the tree: its tag still names what GET shows. */
  @Test
  void replacement_cutOffThenRepeatedWithItsTag_isDone() {
    var tag = shop.replaceTree(Trees.flat(List.of("a"))).header("etag").orElseThrow();
    var conditional = shop.admin().with("If-Match", tag);
    var wanted = Trees.flat("n", 150);
    shop.faults().add(Fault.answerLost().on("TransactWriteItems").onTable("products").always());
    assertThat(conditional.put(TREE, wanted).status()).isEqualTo(503);
    shop.faults().clear();
    assertThat(ledger.counts()).as("the first step was made").hasSizeGreaterThan(1);
    assertThat(shop.tree()).isEqualTo(json(Trees.flat(List.of("a"))));
    assertThat(shop.anyone().get(CATEGORIES).header("etag")).hasValue(tag);

    assertThat(shown(200, conditional.put(TREE, wanted))).hasSize(150);
    Errors.assertDetail(conditional.put(TREE, wanted), 412, "Precondition failed");
  }

  /** What nobody sees goes with the next change of the tree; where a product has got in, never. */
  @Test
  void leftOver_emptyOne_goesWithTheNextChange() {
    shown(200, shop.replaceTree(Trees.flat(List.of("a"))));
    for (int i = 0; i < 120; i++) {
      shop.table().put(CategoryCount.none("left" + i));
    }
    var id = shop.created(in("left7"));
    shown(200, shop.replaceTree(Trees.flat(List.of("a", "b"))));
    assertThat(ledger.counts()).containsOnlyKeys("a", "b", "left7");
    shop.changed(id, "{\"category_id\": \"b\"}");
    shown(200, shop.replaceTree(Trees.flat(List.of("b"))));
    assertThat(ledger.counts()).containsOnlyKeys("b");
  }
}
