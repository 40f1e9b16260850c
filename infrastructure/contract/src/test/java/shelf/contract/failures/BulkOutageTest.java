package shelf.contract.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Patience;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.local.dynamodb.Fault;

/** DynamoDB goes away in the middle of a bulk-create, and comes back. */
class BulkOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Short ones: each suffix of a name is an entry of the index. */
  private static final List<String> NAMES = Brands.names("B", 250);

  private static final List<String> MOST = Brands.names("B", 1000);

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  @Test
  void bulkCreate_outageInTheMiddleThenRepeated_saysWhatItCouldNotDoAndDoesIt() {
    var answer = cutOff(brands, MOST);

    store.assertWhole();
    assertThat(answer.status()).isEqualTo(200);
    var json = answer.json();
    int created = json.path("created").asInt();
    int failed = json.path("failed").asInt();
    assertThat(created + failed).isEqualTo(json.path("total").asInt()).isEqualTo(1000);
    assertThat(created).isBetween(1, 999);
    assertThat(store.brands()).hasSize(created);
    var details = json.path("error_details");
    assertThat(details.valueStream().map(detail -> detail.path("code").asString()).distinct())
        .containsExactly("unavailable");
    assertThat(brands.bulkCreate(MOST).json().path("created").asInt()).isEqualTo(1000 - created);
    store.assertWhole();
  }

  @Test
  void bulkCreateOnce_outageInTheMiddleThenRepeated_finishesWithoutDoubling() {
    var keyed = brands.withKey(UUID.randomUUID().toString());
    var cutOff = cutOff(keyed, NAMES);
    assertThat(cutOff.status()).isEqualTo(503);
    assertThat(cutOff.header("retry-after")).isPresent();
    store.assertWhole();

    var answer = Repeated.untilDone(() -> keyed.bulkCreate(NAMES));

    assertThat(answer.json().path("created").asInt()).isEqualTo(250);
    assertThat(answer.json().path("failed").asInt()).isZero();
    assertThat(store.names()).containsExactlyInAnyOrderElementsOf(NAMES);
    store.assertWhole();
    store.assertIndexed();
  }

  @Test
  void bulkCreateOnce_takenNamesAndAnOutage_answersWhatTheFirstTryFound() {
    brands.created(NAMES.get(3));
    var keyed = brands.withKey(UUID.randomUUID().toString());
    cutOff(keyed, NAMES);

    var answer = Repeated.untilDone(() -> keyed.bulkCreate(NAMES)).json();

    assertThat(answer.path("created").asInt()).isEqualTo(249);
    assertThat(answer.path("error_details"))
        .singleElement()
        .satisfies(detail -> {
          assertThat(detail.path("index").asInt()).isEqualTo(3);
          assertThat(detail.path("code").asString()).isEqualTo("duplicate");
        });
    store.assertWhole();
  }

  /** Slows the writes down, waits until the first brands are there, then pulls the plug. */
  private Answer cutOff(Brands client, List<String> names) {
    long before = store.totals().brands();
    var slow = Fault.delay(Duration.ofMillis(150)).on("TransactWriteItems");
    Engine.faults().add(slow.always());
    var answer = CompletableFuture.supplyAsync(() -> client.bulkCreate(names));
    Patience.until(PATIENCE, "the first brands", () -> store.totals().brands() > before);
    Engine.faults().add(Fault.serverError().on("TransactWriteItems").always());
    var cutOff = answer.join();
    Engine.faults().clear();
    return cutOff;
  }
}
