package shelf.contract.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.local.dynamodb.Fault;

/** The write was done, but its answer never came: the worst moment there is. */
class LostAnswerTest {

  private static final Fault LOST = Fault.answerLost().on("TransactWriteItems").onTable("brands");

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  @Test
  void create_answerLost_201AndOneRow() {
    Engine.faults().add(LOST);

    var answer = brands.create("Bosch");

    assertThat(Engine.faults().produced()).isOne();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(store.brands())
        .singleElement()
        .satisfies(brand -> assertThat(brand.id()).isEqualTo(Brands.id(answer)));
    store.assertWhole();
  }

  @Test
  void createOnce_allAnswersLostThenRepeated_replayOfTheSameBrand() {
    var keyed = brands.withKey(UUID.randomUUID().toString());
    Engine.faults().add(LOST.always());
    assertThat(keyed.create("Bosch").status()).isEqualTo(503);
    Engine.faults().clear();

    var answer = keyed.create("Bosch");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("idempotent-replayed")).contains("true");
    assertThat(store.brands())
        .singleElement()
        .satisfies(brand -> assertThat(brand.id()).isEqualTo(Brands.id(answer)));
    store.assertWhole();
  }

  @Test
  void rename_answerLost_200Once() {
    long id = brands.created("Old");
    Engine.faults().add(LOST);

    var answer = brands.rename(id, "New");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(store.brands())
        .singleElement()
        .satisfies(brand -> {
          assertThat(brand.name()).isEqualTo("New");
          assertThat(brand.version()).isEqualTo(2);
        });
    store.assertWhole();
  }

  @Test
  void renameIfMatch_answerLost_200() {
    long id = brands.created("Old");
    var tag = brands.show(id).header("etag").orElseThrow();
    Engine.faults().add(LOST);

    assertThat(brands.renameIf(tag, id, "New").status()).isEqualTo(200);
    store.assertWhole();
  }

  @Test
  void delete_answerLost_204() {
    long id = brands.created("Bosch");
    Engine.faults().add(LOST);

    assertThat(brands.delete(id).status()).isEqualTo(204);
    assertThat(store.brands()).isEmpty();
    store.assertWhole();
  }

  @Test
  void bulkCreate_someAnswersLost_allCreatedOnce() {
    Engine.faults().seed(3);
    Engine.faults().add(LOST.withProbability(0.4));

    var answer = brands.bulkCreate(Brands.names("Bulk", 300));

    assertThat(Engine.faults().produced()).isPositive();
    Engine.faults().clear();
    assertThat(answer.json().path("created").asInt()).isEqualTo(300);
    assertThat(store.brands()).hasSize(300);
    store.assertWhole();
  }

  @Test
  void bulkCreateOnce_someAnswersLost_allCreatedOnce() {
    Engine.faults().seed(4);
    Engine.faults().add(LOST.withProbability(0.4));

    var keyed = brands.withKey(UUID.randomUUID().toString());
    var answer = keyed.bulkCreate(Brands.names("Bulk", 300));

    assertThat(Engine.faults().produced()).isPositive();
    Engine.faults().clear();
    assertThat(answer.json().path("created").asInt()).isEqualTo(300);
    assertThat(store.brands()).hasSize(300);
    store.assertWhole();
  }

  @Test
  void bulkDelete_someAnswersLost_allDeleted() {
    brands.bulkCreate(Brands.names("Bulk", 120));
    var ids = store.brands().stream().map(brand -> brand.id()).toList();
    Engine.faults().seed(5);
    Engine.faults().add(LOST.withProbability(0.5));

    var answer = brands.bulkDelete(ids);

    assertThat(Engine.faults().produced()).isPositive();
    Engine.faults().clear();
    assertThat(answer.json().path("deleted").asInt()).isEqualTo(120);
    assertThat(store.brands()).isEmpty();
    store.assertWhole();
  }
}
