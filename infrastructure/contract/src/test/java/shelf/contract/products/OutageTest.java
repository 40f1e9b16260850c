package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.products.Cards.slugged;
import static shelf.contract.products.Shop.CATEGORIES;
import static shelf.contract.products.Shop.PRODUCTS;
import static shelf.contract.products.Shop.path;
import static shelf.contract.products.Shop.shown;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;

/** DynamoDB fails for a moment, which nobody hears of, or for good; and answers that get lost. */
@Apart
class OutageTest {

  private static final Fault LOST = Fault.answerLost().on("TransactWriteItems").onTable("products");
  private static final String TREE = Trees.flat(List.of("a", "b"));

  private final Shop shop = Shop.emptied();
  private final Ledger ledger = new Ledger(shop);
  private String id;

  /** What a client does, and the status when all goes well. */
  private enum Deed {
    CREATE(201),
    CREATE_ONCE(201),
    SHOW(200),
    MOVE(200),
    RENAME_SLUG(200),
    DELETE(204),
    TREE_READ(200),
    TREE_GROW(200),
    TREE_SHRINK(200);

    private final int success;

    Deed(int success) {
      this.success = success;
    }
  }

  private Answer run(Deed deed) {
    return switch (deed) {
      case CREATE -> shop.create(slugged("created").put("category_id", "b"));
      case CREATE_ONCE -> shop.keyed(UUID.randomUUID().toString()).post(PRODUCTS, Cards.in("b"));
      case SHOW -> shop.card(id);
      case MOVE -> shop.change(id, "{\"category_id\": \"b\"}");
      case RENAME_SLUG -> shop.change(id, "{\"seo\": {\"slug\": \"renamed\"}}");
      case DELETE -> shop.delete(id);
      case TREE_READ -> shop.anyone().get(CATEGORIES);
      case TREE_GROW -> shop.replaceTree(Trees.flat(List.of("a", "b", "c")));
      case TREE_SHRINK -> shop.replaceTree(Trees.flat(List.of("a")));
    };
  }

  @BeforeEach
  void plant() {
    shown(200, shop.replaceTree(TREE));
    id = shop.created(slugged("old").put("category_id", "a"));
  }

  @AfterEach
  void sound() {
    shop.faults().clear();
    ledger.assertSound();
  }

  private static void assertUnavailable(Answer answer) {
    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    assertThat(answer.header("retry-after")).get().asString().containsOnlyDigits();
  }

  /** All at once: each is tried until its time is over, and none gets in another's way. */
  @Test
  void deeds_duringAnOutage_are503AndNothingChanges() {
    var before = ledger.contents();
    var deeds = Deed.values();
    shop.faults().add(Fault.serverError().onTable("products").always());
    assertThat(Together.run(deeds.length, i -> run(deeds[i])))
        .allSatisfy(OutageTest::assertUnavailable);
    assertThat(shop.faults().produced()).isGreaterThanOrEqualTo(deeds.length);
    shop.faults().clear();
    assertThat(ledger.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = Deed.class,
      names = {"SHOW", "TREE_READ"},
      mode = EnumSource.Mode.EXCLUDE)
  void write_whenOnlyTransactionsFail_is503AndNothingIsSeen(Deed deed) {
    var products = ledger.products();
    shop.faults().add(Fault.serverError().on("TransactWriteItems").onTable("products").always());
    assertUnavailable(run(deed));
    shop.faults().clear();
    assertThat(ledger.products()).isEqualTo(products);
    assertThat(shop.tree()).isEqualTo(Cards.json(TREE));
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void deed_whileAnErrorPasses_succeeds(Deed deed) {
    shop.faults().add(Fault.serverError().onTable("products").times(2));
    assertThat(run(deed).status()).isEqualTo(deed.success);
    assertThat(shop.faults().produced()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void deed_whileAnAnswerIsLost_succeedsOnce(Deed deed) {
    shop.faults().add(Fault.answerLost().onTable("products"));
    assertThat(run(deed).status()).isEqualTo(deed.success);
    assertThat(shop.faults().produced()).isOne();
  }

  @ParameterizedTest
  @EnumSource(
      value = Deed.class,
      names = {"SHOW", "TREE_READ"},
      mode = EnumSource.Mode.EXCLUDE)
  void write_whoseTransactionConflictsOrIsLost_succeedsOnce(Deed deed) {
    shop.faults().add(Fault.conflict().on("TransactWriteItems").onTable("products").times(3));
    shop.faults().add(LOST);
    var answer = run(deed);
    assertThat(answer.status()).as("%s", answer).isEqualTo(deed.success);
    assertThat(shop.faults().produced()).isEqualTo(4);
    shop.faults().clear();
    assertThat(ledger.products().size()).isEqualTo(1 + created(deed));
    ledger.assertWhole();
  }

  private static int created(Deed deed) {
    return switch (deed) {
      case CREATE, CREATE_ONCE -> 1;
      case DELETE -> -1;
      default -> 0;
    };
  }

  @Test
  void change_answerLost_isOneVersionMore() {
    shop.faults().add(LOST);
    var answer = Shop.patch(shop.admin().with("If-Match", "\"1\""), id, "{\"price_rub\": 5}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).hasValue("\"2\"");
    assertThat(shop.shown(id)).isEqualTo(answer.json());
  }

  @Test
  void create_allAnswersLostThenRepeatedUnderItsKey_isTheFirstAnswer() {
    var keyed = shop.keyed(UUID.randomUUID().toString());
    var card = slugged("lost").put("category_id", "b");
    shop.faults().add(LOST.always());
    assertUnavailable(keyed.post(PRODUCTS, card));
    shop.faults().clear();

    var again = keyed.post(PRODUCTS, card);

    var created = shown(201, again).get("id").stringValue();
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(shop.anyone().get(path(created)).status()).isEqualTo(200);
    assertThat(ledger.products()).hasSize(2);
  }

  @Test
  void create_allAnswersLostThenRepeatedWithoutAKey_findsItsSlugTaken() {
    var card = slugged("lost").put("category_id", "b");
    shop.faults().add(LOST.always());
    assertUnavailable(shop.create(card));
    shop.faults().clear();
    Refused.assertConflict(shop.create(card), "seo.slug");
    assertThat(ledger.products()).hasSize(2);
  }

  @Test
  void colorsAndEnums_duringAnOutage_areThere() {
    shop.faults().add(Fault.serverError().onTable("products").always());
    assertThat(shop.anyone().get("/products/colors").status()).isEqualTo(200);
    assertThat(shop.anyone().get("/products/enums").status()).isEqualTo(200);
  }
}
