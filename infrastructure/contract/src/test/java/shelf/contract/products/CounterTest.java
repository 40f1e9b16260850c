package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.in;
import static shelf.contract.products.Cards.patch;
import static shelf.contract.products.Shop.shown;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;

/** How many products each category has stays right, whoever does what at the same moment. */
@Apart
class CounterTest {

  private static final List<String> NAMES = List.of("a", "b", "c");

  private final Shop shop = Shop.emptied();
  private final Ledger ledger = new Ledger(shop);

  @BeforeEach
  void plant() {
    shown(200, shop.replaceTree(Trees.flat(NAMES)));
  }

  @AfterEach
  void whole() {
    ledger.assertWhole();
  }

  private static void assertAll(int status, List<Answer> answers) {
    assertThat(answers).allSatisfy(a -> assertThat(a.status()).as("%s", a).isEqualTo(status));
  }

  private String move(int step) {
    return patch("category_id", "\"" + NAMES.get(step % 3) + "\"").toString();
  }

  @Test
  void create_inOneCategoryBy16_allAreCounted() {
    assertAll(201, Together.run(16, client -> shop.create(in("a"))));
    assertThat(ledger.counts()).isEqualTo(Map.of("a", 16L, "b", 0L, "c", 0L));
  }

  @Test
  void delete_by16_oneDeletesAndItIsCountedOnce() {
    var id = shop.created(in("a"));
    shop.created(in("a"));
    var answers = Together.run(16, client -> shop.delete(id));
    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 404).hasSize(15);
    assertThat(ledger.counts()).containsEntry("a", 1L);
  }

  @Test
  void move_oneProductBy8ToAndFro_isCountedWhereItRests() {
    var id = shop.created(in("a"));
    assertAll(200, Together.run(8, client -> shop.change(id, move(client))));
    var at = shop.shown(id).get("category_id").stringValue();
    assertThat(ledger.counts()).containsEntry(at, 1L);
  }

  @Test
  void move_twelveProductsAtOnce_areCountedWhereTheyRest() {
    var ids = IntStream.range(0, 12).mapToObj(i -> shop.created(in(NAMES.get(i % 3)))).toList();
    assertAll(200, Together.run(12, client -> shop.change(ids.get(client), move(client + 1))));
    assertThat(ledger.counts()).isEqualTo(Map.of("a", 4L, "b", 4L, "c", 4L));
  }

  @Test
  void createMoveDelete_by16_countWhatIsLeft() {
    var ids = IntStream.range(0, 16).mapToObj(i -> shop.created(in(NAMES.get(i % 3)))).toList();
    var answers =
        Together.run(
            16,
            client ->
                switch (client % 4) {
                  case 0 -> shop.create(in(NAMES.get(client % 3)));
                  case 1 -> shop.change(ids.get(client), move(client + 1));
                  case 2 -> shop.change(ids.get(client - 1), move(client + 1));
                  default -> shop.delete(ids.get(client - 2));
                });
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204, 404);
    assertThat(ledger.products()).hasSize(16);
  }

  /** Changes of different fields by many clients: each is there in the end. */
  @Test
  void change_differentFieldsBy12_loseNothing() {
    var id = shop.created(in("a"));
    var answers =
        Together.run(
            12,
            client ->
                shop.change(
                    id,
                    switch (client % 3) {
                      case 0 -> "{\"name\": \"n" + client + "\"}";
                      case 1 -> "{\"setup\": {\"install_minutes\": " + client + "}}";
                      default -> "{\"seo\": {\"meta_title\": \"t" + client + "\"}}";
                    }));
    assertAll(200, answers);
    var card = shop.card(id);
    assertThat(card.header("etag")).hasValue("\"13\"");
    assertThat(card.json().get("name").stringValue()).startsWith("n");
    assertThat(card.json().get("setup").get("install_minutes").intValue() % 3).isEqualTo(1);
    assertThat(card.json().get("seo").get("meta_title").stringValue()).startsWith("t");
  }

  @Test
  void category_lostItsProducts_canBeDropped() {
    var first = shop.created(in("a"));
    var second = shop.created(in("a"));
    var rest = Trees.flat(List.of("b", "c"));
    Refused.assertConflict(shop.replaceTree(rest), "a");
    shop.changed(first, move(1));
    Refused.assertConflict(shop.replaceTree(rest), "a");
    shop.delete(second);
    assertThat(shown(200, shop.replaceTree(rest))).hasSize(2);
    Refused.assertFaults(shop.change(first, move(0)), 400, "category_id");
    Refused.assertFaults(shop.create(in("a")), 400, "category_id");
    assertThat(shop.shown(first).get("category_id").stringValue()).isEqualTo("b");
  }
}
