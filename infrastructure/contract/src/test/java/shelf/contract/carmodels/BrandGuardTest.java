package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;

/** A brand is there as long as it has models, and knows how many. */
@Apart
class BrandGuardTest {

  private final Garage garage = Garage.emptied();
  private final Ledger ledger = new Ledger(garage);
  private final Brands brands = garage.brands();
  private final long brand = garage.newBrand();
  private final long other = garage.newBrand();

  @AfterEach
  void sound() {
    ledger.assertSound();
  }

  private static void assertKept(Answer deletion, String count) {
    Errors.assertDetail(deletion, 409, "Brand has " + count);
  }

  @Test
  void brand_withModels_cannotBeDeletedEvenByForce() {
    long first = garage.created(Cars.full(brand));
    assertKept(brands.delete(brand), "1 car model (car_models=1)");
    garage.created(Cars.bare(brand));
    assertKept(brands.delete(brand), "2 car models (car_models=2)");
    assertKept(brands.deleteByForce(brand), "2 car models (car_models=2)");
    brands.bulkDelete(List.of(brand));
    assertThat(brands.show(brand).status()).isEqualTo(200);
    assertThat(garage.shown(first, "en").get("brand_id").longValue()).isEqualTo(brand);
  }

  @Test
  void brand_whoseModelsAreDeleted_canBeDeleted() {
    var models = List.of(garage.created(Cars.full(brand)), garage.created(Cars.bare(brand)));
    models.forEach(id -> assertThat(garage.delete(id).status()).isEqualTo(204));
    assertThat(ledger.count(brand)).isZero();
    assertThat(brands.delete(brand).status()).isEqualTo(204);
  }

  @Test
  void model_movedToAnotherBrand_isCountedThere() {
    long id = garage.created(Cars.full(brand));
    garage.replaced(id, Cars.full(other));
    assertThat(ledger.count(brand)).isZero();
    assertThat(ledger.count(other)).isOne();
    assertKept(brands.delete(other), "1 car model (car_models=1)");
    assertThat(brands.delete(brand).status()).isEqualTo(204);
    assertThat(garage.shown(id, "en").get("brand_id").longValue()).isEqualTo(other);
    Errors.assertDetail(garage.replace(id, Cars.full(brand)), 400, "Brand not found");
    assertThat(garage.shown(id, "en").get("brand_id").longValue()).isEqualTo(other);
  }

  @Test
  void model_changedButNotItsBrand_isCountedOnce() {
    long id = garage.created(Cars.full(brand));
    garage.replaced(id, Cars.bare(brand));
    garage.replaced(id, Cars.bare(brand));
    garage.replaced(id, Cars.full(brand).put("year", 1999));
    assertThat(ledger.count(brand)).isOne();
  }

  /** Either the brand goes and no model comes, or it stays for those that come. */
  @Test
  void brand_deletedWhileModelsAreCreated_leavesNoneWithoutBrand() {
    for (int round = 0; round < 6; round++) {
      long goes = garage.newBrand();
      int clients = round % 2 == 0 ? 1 : 6;
      var answers =
          Together.run(
              clients + 1,
              client -> client == 0 ? brands.delete(goes) : garage.create(Cars.full(goes)));
      assertOneOfBoth(answers, 201);
      assertThat(ledger.count(goes)).isEqualTo(kept(answers) ? clients : 0);
    }
  }

  private static boolean kept(List<Answer> answers) {
    return answers.getFirst().status() == 409;
  }

  /** The first deletes the brand; the others want it for their models. */
  private static void assertOneOfBoth(List<Answer> answers, int done) {
    assertThat(answers.getFirst().status()).as("%s", answers.getFirst()).isIn(204, 409);
    var others = answers.subList(1, answers.size());
    if (kept(answers)) {
      assertThat(others).extracting(Answer::status).containsOnly(done);
    } else {
      assertThat(others).allSatisfy(a -> Errors.assertDetail(a, 400, "Brand not found"));
    }
  }

  @Test
  void brand_deletedWhileModelsMoveToIt_leavesNoneWithoutBrand() {
    var models = IntStream.range(0, 4).mapToObj(i -> garage.created(Cars.full(brand))).toList();
    for (int round = 0; round < 5; round++) {
      long goes = garage.newBrand();
      models.forEach(id -> garage.replaced(id, Cars.full(brand)));
      var answers =
          Together.run(
              5,
              client ->
                  client == 0
                      ? brands.delete(goes)
                      : garage.replace(models.get(client - 1), Cars.full(goes)));
      assertOneOfBoth(answers, 200);
      assertThat(ledger.count(brand)).isEqualTo(kept(answers) ? 0 : 4);
    }
  }

  @Test
  void models_createdBy8AtOnce_areAllCounted() {
    var answers = Together.run(8, client -> garage.create(Cars.full(brand)));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(8);
    assertThat(ledger.count(brand)).isEqualTo(8);
    var ids = answers.stream().map(answer -> answer.json().get("id").longValue()).toList();
    var deletions = Together.run(8, client -> garage.delete(ids.get(client)));
    assertThat(deletions).extracting(Answer::status).containsOnly(204);
    assertThat(ledger.count(brand)).isZero();
  }

  @Test
  void model_deletedBy8AtOnce_isUncountedOnce() {
    garage.created(Cars.full(brand));
    long id = garage.created(Cars.full(brand));
    var answers = Together.run(8, client -> garage.delete(id));
    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 404).hasSize(7);
    assertThat(ledger.count(brand)).isOne();
  }

  /** To and fro between two brands, by several at once: the last one counts. */
  @Test
  void model_movedByManyAtOnce_isCountedAtOneBrand() {
    long id = garage.created(Cars.full(brand));
    for (int round = 0; round < 4; round++) {
      var answers =
          Together.run(6, client -> garage.replace(id, Cars.full(client % 2 == 0 ? brand : other)));
      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(ledger.count(brand) + ledger.count(other)).isOne();
    }
  }
}
