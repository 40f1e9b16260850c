package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.EDITED;
import static shelf.contract.carmodels.Garage.LANGUAGES;
import static shelf.contract.carmodels.Garage.MODELS;
import static shelf.contract.carmodels.Garage.shown;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;

/** DynamoDB fails for a moment, which nobody hears of, or for good; and answers that get lost. */
@Apart
class OutageTest {

  private static final Fault LOST = Fault.answerLost().on("TransactWriteItems");

  private final Garage garage = Garage.emptied();
  private final Ledger ledger = new Ledger(garage);
  private final long brand = garage.newBrand();
  private final long other = garage.newBrand();
  private long id;

  /** What a client does, and the status when all goes well. */
  private enum Deed {
    CREATE(201),
    CREATE_ONCE(201),
    SHOW(200),
    STORED(200),
    LIST(200),
    LIST_OF_BRAND(200),
    REPLACE(200),
    MOVE(200),
    DELETE(204),
    GROW(200),
    SHRINK(200);

    private final int success;

    Deed(int success) {
      this.success = success;
    }

    private boolean writes() {
      return ordinal() < 2 || ordinal() > 5;
    }
  }

  private Answer run(Deed deed) {
    return switch (deed) {
      case CREATE -> garage.create(Cars.full(other));
      case CREATE_ONCE -> garage.keyed(UUID.randomUUID().toString()).post(EDITED, Cars.full(other));
      case SHOW -> garage.detail(id, "uk");
      case STORED -> garage.stored(id);
      case LIST -> garage.anyone().get(MODELS);
      case LIST_OF_BRAND -> garage.anyone().get(MODELS + "?brand_id=" + brand);
      case REPLACE -> garage.replace(id, Cars.bare(brand));
      case MOVE -> garage.replace(id, Cars.full(other));
      case DELETE -> garage.delete(id);
      case GROW -> garage.replaceList(LANGUAGES, References.english("uk", "de"));
      case SHRINK -> garage.replaceList(LANGUAGES, References.english("uk"));
    };
  }

  @BeforeEach
  void plant() {
    id = garage.created(Cars.full(brand));
  }

  @AfterEach
  void sound() {
    garage.faults().clear();
    ledger.assertSound();
  }

  private static void assertUnavailable(Answer answer) {
    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    assertThat(answer.header("retry-after")).get().asString().containsOnlyDigits();
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void deed_duringAnOutage_is503AndNothingChanges(Deed deed) {
    var before = ledger.contents();
    garage.faults().add(Fault.serverError().onTable("car-models").always());
    assertUnavailable(run(deed));
    assertThat(garage.faults().produced()).isPositive();
    garage.faults().clear();
    assertThat(ledger.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void deed_whenOnlyTransactionsFail_isARead_orIs503AndNothingChanges(Deed deed) {
    var before = ledger.contents();
    garage.faults().add(Fault.serverError().on("TransactWriteItems").always());
    var answer = run(deed);
    garage.faults().clear();
    if (deed.writes()) {
      assertUnavailable(answer);
    } else {
      assertThat(answer.status()).isEqualTo(200);
    }
    assertThat(ledger.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void deed_whileAnErrorPasses_succeeds(Deed deed) {
    garage.faults().add(Fault.serverError().onTable("car-models").times(2));
    assertThat(run(deed).status()).isEqualTo(deed.success);
    assertThat(garage.faults().produced()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void deed_whileAnAnswerIsLost_succeedsOnce(Deed deed) {
    garage.faults().add(Fault.answerLost().onTable("car-models"));
    assertThat(run(deed).status()).isEqualTo(deed.success);
    assertThat(garage.faults().produced()).isOne();
    garage.faults().clear();
    assertThat(ledger.models()).hasSize(1 + created(deed));
  }

  @ParameterizedTest
  @EnumSource(
      value = Deed.class,
      names = {"SHOW", "STORED", "LIST", "LIST_OF_BRAND"},
      mode = EnumSource.Mode.EXCLUDE)
  void write_whoseTransactionConflictsOrIsLost_succeedsOnce(Deed deed) {
    garage.faults().add(Fault.conflict().on("TransactWriteItems").onTable("car-models").times(3));
    garage.faults().add(LOST);
    var answer = run(deed);
    assertThat(answer.status()).as("%s", answer).isEqualTo(deed.success);
    assertThat(garage.faults().produced()).isEqualTo(4);
    garage.faults().clear();
    assertThat(ledger.models()).hasSize(1 + created(deed));
    assertThat(ledger.count(other)).isEqualTo(deed == Deed.MOVE ? 1 : Math.max(0, created(deed)));
  }

  private static int created(Deed deed) {
    return switch (deed) {
      case CREATE, CREATE_ONCE -> 1;
      case DELETE -> -1;
      default -> 0;
    };
  }

  @Test
  void replace_answerLost_isOneVersionMore() {
    garage.faults().add(LOST);
    var conditional = garage.admin().with("If-Match", "\"1\"");
    var answer = conditional.put(Garage.edited(id), Cars.full(brand).put("year", 2000));
    assertThat(shown(200, answer).get("status").stringValue()).isEqualTo("updated");
    assertThat(answer.header("etag")).hasValue("\"2\"");
    assertThat(garage.stored(id).header("etag")).hasValue("\"2\"");
  }

  @Test
  void create_allAnswersLostThenRepeatedUnderItsKey_isTheFirstAnswer() {
    var keyed = garage.keyed(UUID.randomUUID().toString());
    garage.faults().add(LOST.always());
    assertUnavailable(keyed.post(EDITED, Cars.full(other)));
    garage.faults().clear();

    var again = keyed.post(EDITED, Cars.full(other));

    long created = shown(201, again).get("id").longValue();
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(garage.detail(created, "en").status()).isEqualTo(200);
    assertThat(ledger.models()).hasSize(2);
    assertThat(ledger.count(other)).isOne();
  }

  /** What is not there and what cannot be read are two things. */
  @Test
  void detail_unknownDuringAnOutage_is503() {
    garage.faults().add(Fault.serverError().onTable("car-models").always());
    assertUnavailable(garage.detail(987_654_321, "en"));
  }

  /** A name that is not known yet cannot be shown, and null would be a lie. */
  @Test
  void detail_brandsFailAndItsNameIsNotKnown_is503AndThenTheName() {
    long fresh = garage.created(Cars.full(garage.newBrand()));
    garage.faults().add(Fault.serverError().onTable("brands").always());
    var answer = garage.detail(fresh, "en");
    garage.faults().clear();
    if (answer.status() == 503) {
      assertUnavailable(answer);
    } else {
      assertThat(shown(200, answer).get("brand_name").stringValue()).startsWith("Brand-");
    }
    assertThat(garage.shown(fresh, "en").get("brand_name").stringValue()).startsWith("Brand-");
  }

  @Test
  void referenceLists_duringAnOutage_areThemselvesOr503() {
    garage.faults().add(Fault.serverError().onTable("car-models").always());
    References.shipped()
        .forEach((list, codes) -> {
          var answer = garage.list(list);
          if (answer.status() == 503) {
            assertUnavailable(answer);
          } else {
            assertThat(answer.text()).isEqualTo(codes);
          }
        });
  }
}
