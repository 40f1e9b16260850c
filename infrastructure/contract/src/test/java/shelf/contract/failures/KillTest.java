package shelf.contract.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.contract.OnlyEmbedded;
import shelf.contract.Patience;
import shelf.contract.ShelfProcess;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Store;

/** {@code kill -9} while a thousand brands are created, and a start on what is left. */
@OnlyEmbedded("kills ./shelf and looks for what its own data directory kept")
class KillTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern DYNAMO_DB = Pattern.compile("list-tables --endpoint-url (\\S+)");

  /** How many brands of the thousand are there when the process dies. */
  private static final List<Integer> KILL_POINTS = List.of(1, 300);

  @TempDir private Path data;
  private final List<String> expected = new ArrayList<>();
  private ShelfProcess shelf;

  @AfterEach
  void stop() {
    shelf.close();
  }

  @Test
  void bulkCreateOnce_killedInTheMiddle_wholeAfterTheRestartAndFinishedByItsRepetition() {
    int cutOff = 0;
    shelf = ShelfProcess.on(data);
    for (int point : KILL_POINTS) {
      var names = Brands.names("K" + point, 1000);
      var key = UUID.randomUUID().toString();

      cutOff += killAt(point, names, key) ? 1 : 0;
      shelf = ShelfProcess.on(data);
      assertWholeOrAbsent(names);
      finish(names, key);
    }
    assertThat(cutOff).as("clients that were cut off").isPositive();
    store().assertIndexed();
    assertSearchFinds("k300 0999");
  }

  /** Answers whether the client was cut off; a fast machine may have been done already. */
  private boolean killAt(int point, List<String> names, String key) {
    var client = new Brands(shelf.api()).withKey(key);
    int before = expected.size();
    var answer = CompletableFuture.supplyAsync(() -> client.bulkCreate(names));
    Patience.until(PATIENCE, point + " brands", () -> brandsTotal() >= before + point);
    shelf.kill();
    return answer.handle((given, failure) -> given == null).join();
  }

  private long brandsTotal() {
    return new Brands(shelf.api()).stats().json().path("brands_total").asLong();
  }

  private Store store() {
    var banner = DYNAMO_DB.matcher(shelf.printed());
    assertThat(banner.find()).isTrue();
    return Store.at(URI.create(banner.group(1)));
  }

  private void assertWholeOrAbsent(List<String> names) {
    var possible = new ArrayList<>(expected);
    possible.addAll(names);
    var store = store();
    store.assertWhole();
    assertThat(store.names()).containsAll(expected).isSubsetOf(possible);
  }

  private void finish(List<String> names, String key) {
    var client = new Brands(shelf.api()).withKey(key);

    var answer = Repeated.untilDone(() -> client.bulkCreate(names));

    assertThat(answer.json().path("created").asInt()).isEqualTo(1000);
    expected.addAll(names);
    var store = store();
    store.assertWhole();
    assertThat(store.names()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(brandsTotal()).isEqualTo(expected.size());
  }

  private void assertSearchFinds(String name) {
    var found = shelf.api().get("/api/brands/search?name=" + name.replace(" ", "%20")).json();
    assertThat(found)
        .singleElement()
        .satisfies(brand -> assertThat(brand.path("name").asString()).isEqualToIgnoringCase(name));
  }
}
