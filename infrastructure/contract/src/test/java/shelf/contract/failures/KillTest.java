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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Cloud;
import shelf.contract.OnlyEmbedded;
import shelf.contract.Patience;
import shelf.contract.ShelfProcess;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;

/** {@code kill -9} while hundreds of brands are created, and a start on what is left. */
@OnlyEmbedded("kills ./shelf and looks for what its own data directory kept")
class KillTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern DYNAMO_DB = Pattern.compile("list-tables --endpoint-url (\\S+)");

  /** So many that they take some time, in a number of transactions. */
  private static final int BRANDS = 300;

  @TempDir private Path data;
  private final List<String> expected = new ArrayList<>();

  @Test
  void bulkCreateOnce_killedInTheMiddle_wholeAfterTheRestartAndFinishedByItsRepetition() {
    var early = Bulk.of("Early");
    var late = Bulk.of("Late");
    int cutOff = 0;
    try (var shelf = ShelfProcess.on(data)) {
      assertThat(store(shelf).names()).isEmpty();
      cutOff += killAt(1, early, shelf);
    }
    try (var shelf = ShelfProcess.on(data)) {
      finish(early, shelf.api(), store(shelf));
      cutOff += killAt(expected.size() + 100, late, shelf);
    }
    var options = Cloud.embedded().withData(data).starting("BrandsFunction", "IndexerFunction");
    try (var aws = EmbeddedAws.start(options)) {
      var store = Store.at(aws.dynamoDb());
      var api = Api.at(aws.url()).withToken(aws.token("catalog.admin"));
      finish(late, api, store);
      assertThat(cutOff).as("clients that were cut off").isPositive();
      store.assertIndexed();
      assertSearchFinds(api, "late 0299");
    }
  }

  private static Store store(ShelfProcess shelf) {
    var banner = DYNAMO_DB.matcher(shelf.printed());
    assertThat(banner.find()).isTrue();
    return Store.at(URI.create(banner.group(1)));
  }

  /** Answers whether the client was cut off, as 1; a fast machine may have been done already. */
  private static int killAt(int brands, Bulk bulk, ShelfProcess shelf) {
    var api = shelf.api();
    var answer = CompletableFuture.supplyAsync(() -> bulk.create(api));
    Patience.until(PATIENCE, brands + " brands", () -> brandsTotal(api) >= brands);
    shelf.kill();
    return answer.handle((given, failure) -> given == null ? 1 : 0).join();
  }

  private static long brandsTotal(Api api) {
    return new Brands(api).stats().json().path("brands_total").asLong();
  }

  /** What the killed one left is whole, and a repetition does the rest. */
  private void finish(Bulk bulk, Api api, Store store) {
    var possible = new ArrayList<>(expected);
    possible.addAll(bulk.names());
    store.assertWhole();
    assertThat(store.names()).containsAll(expected).isSubsetOf(possible);

    var answer = Repeated.untilDone(() -> bulk.create(api));

    assertThat(answer.json().path("created").asInt()).isEqualTo(BRANDS);
    expected.addAll(bulk.names());
    store.assertWhole();
    assertThat(store.names()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(brandsTotal(api)).isEqualTo(expected.size());
  }

  private static void assertSearchFinds(Api api, String name) {
    var found = api.get("/api/brands/search?name=" + name.replace(" ", "%20")).json();
    assertThat(found)
        .singleElement()
        .satisfies(brand -> assertThat(brand.path("name").asString()).isEqualToIgnoringCase(name));
  }

  /** One request, under its key. */
  private record Bulk(List<String> names, String key) {

    static Bulk of(String stem) {
      return new Bulk(Brands.names(stem, BRANDS), UUID.randomUUID().toString());
    }

    Answer create(Api api) {
      return new Brands(api).withKey(key).bulkCreate(names);
    }
  }
}
