package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.in;
import static shelf.contract.products.Cards.patch;
import static shelf.contract.products.Shop.CATEGORIES;
import static shelf.contract.products.Shop.TREE;
import static shelf.contract.products.Shop.shown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.engine.Together;
import shelf.local.dynamodb.Fault;

/** The tree changes while products come into it, and while others change it. */
@Apart
class CategoryRaceTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String BOTH = Trees.flat(List.of("stays", "goes"));
  private static final String ONE = Trees.flat(List.of("stays"));

  private final Shop shop = Shop.emptied();
  private final Ledger ledger = new Ledger(shop);

  @AfterEach
  void whole() {
    ledger.assertWhole();
  }

  /** The first drops the category; the others do what needs it. */
  private void assertNoneIsLost(List<Answer> answers, int done) {
    int dropped = answers.getFirst().status();
    var others = answers.subList(1, answers.size());
    assertThat(dropped).as("%s", answers.getFirst()).isIn(200, 409);
    if (dropped == 200) {
      assertThat(Ledger.ids(shop.tree())).containsExactly("stays");
      assertThat(others).allSatisfy(a -> Refused.assertFaults(a, 400, "category_id"));
    } else {
      Refused.assertConflict(answers.getFirst(), "goes");
      assertThat(others).allSatisfy(a -> assertThat(a.status()).as("%s", a).isEqualTo(done));
    }
    ledger.assertWhole();
  }

  private List<Answer> droppedWhile(int clients, IntFunction<Answer> work) {
    return Together.run(
        clients + 1, client -> client == 0 ? shop.replaceTree(ONE) : work.apply(client - 1));
  }

  @Test
  void drop_whileProductsAreCreatedInIt_noneIsWithoutItsCategory() {
    for (int round = 0; round < 10; round++) {
      Shop.emptied();
      shown(200, shop.replaceTree(BOTH));
      int clients = round % 2 == 0 ? 16 : 2;
      assertNoneIsLost(droppedWhile(clients, client -> shop.create(in("goes"))), 201);
    }
  }

  @Test
  void drop_whileProductsMoveIntoIt_noneIsWithoutItsCategory() {
    for (int round = 0; round < 6; round++) {
      Shop.emptied();
      shown(200, shop.replaceTree(BOTH));
      var ids = IntStream.range(0, 4).mapToObj(i -> shop.created(in("stays"))).toList();
      var move = patch("category_id", "\"goes\"");
      assertNoneIsLost(droppedWhile(4, client -> shop.change(ids.get(client), move)), 200);
    }
  }

  /** As the last product leaves, the drop may win or lose, but never half. */
  @Test
  void drop_whileTheLastProductsLeave_isDoneOrRefused() {
    for (int round = 0; round < 6; round++) {
      Shop.emptied();
      shown(200, shop.replaceTree(BOTH));
      var ids = IntStream.range(0, 4).mapToObj(i -> shop.created(in("goes"))).toList();
      var answers =
          droppedWhile(
              4,
              client ->
                  client % 2 == 0
                      ? shop.delete(ids.get(client))
                      : shop.change(ids.get(client), patch("category_id", "\"stays\"")));
      assertThat(answers.getFirst().status()).isIn(200, 409);
      assertThat(answers.subList(1, 5)).extracting(Answer::status).isSubsetOf(200, 204);
      ledger.assertWhole();
      shown(200, shop.replaceTree(ONE));
    }
  }

  /** The tree goes to and fro; whatever was created rests in a category that is there. */
  @Test
  void toAndFro_whileProductsAreCreated_noneIsWithoutItsCategory() {
    shown(200, shop.replaceTree(BOTH));
    var answers =
        Together.run(
            16,
            client -> {
              var given = new ArrayList<Answer>();
              for (int round = 0; round < 6; round++) {
                given.add(
                    client < 2
                        ? shop.replaceTree((round + client) % 2 == 0 ? ONE : BOTH)
                        : createAndDelete());
              }
              return given;
            });
    assertThat(answers.stream().flatMap(List::stream))
        .extracting(Answer::status)
        .isSubsetOf(200, 204, 400, 409);
  }

  private Answer createAndDelete() {
    var answer = shop.create(in("goes"));
    if (answer.status() == 400) {
      Refused.assertFaults(answer, 400, "category_id");
      return answer;
    }
    return shop.delete(shown(201, answer).get("id").stringValue());
  }

  @Test
  void replace_byTwoAtOnce_bothAreDoneAndTheLastStays() {
    for (int round = 0; round < 10; round++) {
      var trees = List.of(Trees.flat("x" + round + "-", 3), Trees.flat("y" + round + "-", 3));
      var answers = Together.run(2, client -> shop.replaceTree(trees.get(client)));
      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(shop.tree()).isIn(answers.get(0).json(), answers.get(1).json());
      assertThat(answers.get(0).header("etag")).isNotEqualTo(answers.get(1).header("etag"));
      ledger.assertWhole();
    }
  }

  @Test
  void replace_sameVersionBy8_oneWins() {
    shown(200, shop.replaceTree(BOTH));
    var tag = shop.anyone().get(CATEGORIES).header("etag").orElseThrow();
    var conditional = shop.admin().with("If-Match", tag);
    var answers =
        Together.run(8, client -> conditional.put(TREE, Trees.flat("n" + client + "-", 2)));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
    var winner = answers.stream().filter(answer -> answer.status() == 200).findFirst();
    assertThat(shop.tree()).isEqualTo(winner.orElseThrow().json());
  }

  @Test
  void replace_by8AtOnce_theTreeIsOneOfThem() {
    var answers = Together.run(8, client -> shop.replaceTree(Trees.flat("t" + client + "-", 5)));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(Answer::json)).contains(shop.tree());
    assertThat(ledger.counts().keySet()).isEqualTo(new TreeSet<>(Ledger.ids(shop.tree())));
  }

  /** Who puts what is there anyway takes nothing away from who is about to add to it. */
  @Test
  void replace_unchangedWhileAnotherAdds_whatTheTreeShowsCanBeUsed() {
    shown(200, shop.replaceTree(ONE));
    shop.faults()
        .add(
            Fault.delay(Duration.ofMillis(400))
                .on("TransactWriteItems")
                .onTable("products")
                .times(2));
    var answers =
        Together.run(
            2,
            client -> {
              if (client == 0) {
                return shop.replaceTree(BOTH);
              }
              Patience.until(SOON, "opened", () -> ledger.counts().containsKey("goes"));
              return shop.replaceTree(ONE);
            });
    shop.faults().clear();
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    for (var category : Ledger.ids(shop.tree())) {
      assertThat(shop.create(in(category)).status()).as(category).isEqualTo(201);
    }
  }
}
