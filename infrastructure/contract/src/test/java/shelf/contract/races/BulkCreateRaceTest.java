package shelf.contract.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;

class BulkCreateRaceTest {

  private static final int CLIENTS = 8;

  private final Brands brands = Brands.ofEngine();
  private final Store store = Engine.emptied();

  @Test
  void bulkCreate_overlappingNamesAtOnce_eachNameOnce() {
    var batches = batches();

    var answers = Together.run(CLIENTS, client -> brands.bulkCreate(batches.get(client)));

    assertThat(answers).allSatisfy(BulkCreateRaceTest::assertAddsUp);
    var wanted = new TreeSet<String>();
    batches.forEach(wanted::addAll);
    int created = answers.stream().mapToInt(BulkCreateRaceTest::created).sum();
    assertThat(created).isEqualTo(wanted.size());
    assertThat(store.guards().keySet()).isEqualTo(wanted);
    store.assertWhole();
    store.assertIndexed();
  }

  private static List<List<String>> batches() {
    var random = new Random(7);
    var pool = new ArrayList<>(Brands.names("Overlap", 200));
    var batches = new ArrayList<List<String>>();
    for (int i = 0; i < CLIENTS; i++) {
      Collections.shuffle(pool, random);
      batches.add(List.copyOf(pool.subList(0, 120)));
    }
    return batches;
  }

  @Test
  void bulkCreate_sameKeyBy16ClientsAtOnce_rowsOnce() {
    var names = Brands.names("Keyed", 150);
    var keyed = brands.withKey(UUID.randomUUID().toString());

    var answers = Together.run(16, client -> keyed.bulkCreate(names));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409).contains(200);
    assertThat(answers)
        .allSatisfy(answer -> {
          if (answer.status() == 200) {
            assertThat(created(answer)).isEqualTo(150);
          } else {
            assertThat(answer.header("retry-after")).isPresent();
          }
        });
    assertThat(keyed.bulkCreate(names).header("idempotent-replayed")).contains("true");
    assertThat(store.names()).containsExactlyInAnyOrderElementsOf(names);
    store.assertWhole();
  }

  private static void assertAddsUp(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    var json = answer.json();
    int failed = json.path("failed").asInt();
    assertThat(created(answer) + failed).isEqualTo(json.path("total").asInt());
    assertThat(json.path("errors").size()).isEqualTo(failed);
    assertThat(json.path("error_details").size()).isEqualTo(failed);
  }

  private static int created(Answer answer) {
    return answer.json().path("created").asInt();
  }
}
