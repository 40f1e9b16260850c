package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.catalog.PartIndex.Scope;
import shelf.contract.Checkout;
import shelf.local.dynamodb.Fault;
import shelf.search.Hit;
import shelf.search.Search;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of part 812, as {@code events/indexer} tells it. */
class PartEventFilesTest {

  private static final long PART = 812;

  private final PartEngine engine = PartEngine.emptied();

  @AfterEach
  void forgetFaults() {
    PartEngine.faults().clear();
  }

  @Test
  void events_ofAPart_bringTheIndexToIt() throws IOException {
    deliver("part-inserted");
    assertThat(found("1/8w-910", 5)).containsExactly(PART);
    assertThat(engine.index().hasOffersOf(3)).isFalse();

    deliver("part-offered");
    assertThat(engine.index().hasOffersOf(3)).isTrue();

    deliver("part-renumbered");
    assertThat(found("1/8w-910", 5)).isEmpty();
    assertThat(found("1/4w-910", 6)).containsExactly(PART);

    deliver("part-removed");
    assertThat(engine.entries()).isEmpty();
  }

  @Test
  void event_ofAPrice_costsNothing() throws IOException {
    PartEngine.faults().add(Fault.serverError().onTable("search").always());
    deliver("part-repriced");
    assertThat(PartEngine.faults().produced()).isZero();
  }

  private static void deliver(String file) throws IOException {
    var json = Files.readString(Checkout.at("events/indexer/" + file + ".json"));
    var records = JsonMapper.shared().readTree(json).path("Records").valueStream().toList();
    JsonNode report = PartEngine.deliver(records);
    assertThat(StreamEvents.failures(report)).as(file).isEmpty();
  }

  private List<Long> found(String query, long categoryId) {
    var scope = new Scope(Optional.of(12L), Optional.of(categoryId));
    var hits = engine.index().byNumber(scope, new Search(query, Optional.empty(), 0, 50)).hits();
    return hits.stream().map(Hit::documentId).toList();
  }
}
