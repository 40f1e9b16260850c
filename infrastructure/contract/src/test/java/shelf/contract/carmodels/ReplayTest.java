package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.EDITED;
import static shelf.contract.carmodels.Garage.shown;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;
import tools.jackson.databind.node.ObjectNode;

/** A POST sent again under the same {@code Idempotency-Key}. */
@Apart
class ReplayTest {

  private static final String USED = "Idempotency-Key was already used with another body";

  private final Garage garage = Garage.emptied();
  private final Ledger ledger = new Ledger(garage);
  private final Api keyed = garage.keyed(UUID.randomUUID().toString());
  private final long brand = garage.newBrand();
  private final ObjectNode car = Cars.full(brand);

  private static void assertReplayed(Answer again, Answer first) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
    assertThat(first.headers()).doesNotContainKey("idempotent-replayed");
    assertThat(again.header("idempotent-replayed")).hasValue("true");
  }

  @Test
  void create_again_isTheFirstAnswer() {
    var first = keyed.post(EDITED, car);
    shown(201, first);
    int before = ledger.models().size();
    assertReplayed(keyed.post(EDITED, car), first);
    assertThat(ledger.models()).hasSize(before);
    ledger.assertSound();
  }

  @Test
  void create_againWhenModelAndBrandAreGone_isStillTheFirstAnswer() {
    var first = keyed.post(EDITED, Cars.full(brand));
    garage.delete(shown(201, first).get("id").longValue());
    assertReplayed(keyed.post(EDITED, Cars.full(brand)), first);
    assertThat(garage.brands().delete(brand).status()).isEqualTo(204);
    assertReplayed(keyed.post(EDITED, Cars.full(brand)), first);
    ledger.assertSound();
  }

  @Test
  void create_otherBody_is422AndNothingIsCreated() {
    shown(201, keyed.post(EDITED, car));
    int before = ledger.models().size();
    Errors.assertDetail(keyed.post(EDITED, Cars.bare(brand)), 422, USED);
    Errors.assertDetail(keyed.post(EDITED, Cars.full(brand).put("year", 2000)), 422, USED);
    assertThat(ledger.models()).hasSize(before);
  }

  @Test
  void create_refusedFirst_leavesNoRecord() {
    var before = ledger.contents();
    Errors.assertDetail(keyed.post(EDITED, Cars.full(987_654_321)), 400, "Brand not found");
    var foreign = keyed.post(EDITED, text(car, "engine/zz", "x"));
    Errors.assertDetail(foreign, 400, "Unsupported language codes: zz");
    var twice = keyed.post(EDITED, text(car, "engine/en", "x"));
    Errors.assertDetail(twice, 400, "Duplicate attribute: engine/en");
    assertThat(ledger.contents()).isEqualTo(before);
    assertThat(keyed.post(EDITED, car).status()).isEqualTo(201);
  }

  @Test
  void create_sameKeyBy8_isOneModel() {
    int before = ledger.models().size();
    var answers = Together.run(8, client -> keyed.post(EDITED, car));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.header("idempotent-replayed").isPresent())
        .hasSize(7);
    assertThat(ledger.models()).hasSize(before + 1);
    ledger.assertSound();
  }

  @Test
  void create_sameBodyUnderOtherKeysOrNone_isAnotherModel() {
    var first = shown(201, keyed.post(EDITED, car)).get("id");
    var other = garage.keyed(UUID.randomUUID().toString());
    var second = shown(201, other.post(EDITED, car)).get("id");
    var third = shown(201, garage.create(car)).get("id");
    assertThat(new Object[] {first, second, third}).doesNotHaveDuplicates();
  }

  @Test
  void key_thatIsNone_is422() {
    for (var key : new String[] {"two words", "x".repeat(201)}) {
      assertThat(Errors.faults(garage.keyed(key).post(EDITED, car)))
          .containsExactly("idempotency_key_invalid header.Idempotency-Key");
    }
    var longest = UUID.randomUUID() + "x".repeat(164);
    assertThat(garage.keyed(longest).post(EDITED, car).status()).isEqualTo(201);
  }
}
