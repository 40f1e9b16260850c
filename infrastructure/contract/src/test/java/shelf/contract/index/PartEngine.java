package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.catalog.IndexedPart;
import shelf.catalog.Part;
import shelf.catalog.PartIndex;
import shelf.catalog.PartItem;
import shelf.contract.Cloud;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Indexer;
import shelf.contract.index.PartEvents.Change;
import shelf.local.EmbeddedAws;
import shelf.local.dynamodb.Faults;
import shelf.table.DynamoDb;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.telemetry.Cost;
import shelf.telemetry.Meter;
import tools.jackson.databind.JsonNode;

/**
 * An embedded AWS of its own, whose tables parts and search are written and read past every
 * function but the indexer: brands of other tests are not in the way.
 */
final class PartEngine {

  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final String STATE = "document#";
  private static final EmbeddedAws AWS =
      EmbeddedAws.start(
          Cloud.options()
              .starting("PartsFunction", "BrandsFunction", "IndexerFunction")
              .withoutGateway());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AWS::close, "stop the engine of parts"));
  }

  private final Meter meter = new Meter();
  private final DynamoDb dynamoDb = DirectDynamoDb.at(AWS.dynamoDb(), meter);

  private PartEngine() {}

  /** Without faults, parts and entries of the index. */
  static PartEngine emptied() {
    faults().clear();
    var engine = new PartEngine();
    engine.settle();
    remove(engine.parts(), item -> true);
    engine.settle();
    remove(engine.search(), item -> true);
    return engine;
  }

  static Faults faults() {
    return AWS.faults();
  }

  Table parts() {
    return dynamoDb.table("parts");
  }

  Table search() {
    return dynamoDb.table("search");
  }

  PartIndex index() {
    return new PartIndex(search());
  }

  /** Waits until the indexer has taken all that was written. */
  void settle() {
    try {
      assertThat(AWS.awaitStreams(PATIENCE)).as("streams are drained").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Writes parts into their table. */
  void put(Collection<Part> some) {
    parts().batchWrite().put(some.stream().map(PartItem::toItem).toList()).send();
  }

  /** Delivers a batch to the indexer as Lambda would; answers the numbers of failed records. */
  static List<String> deliver(List<Change> changes) {
    return StreamEvents.failures(deliver(PartEvents.records(changes)));
  }

  static JsonNode deliver(Collection<?> records) {
    return Indexer.call(AWS, Map.of("Records", records));
  }

  static JsonNode rebuild() {
    return Indexer.call(AWS, Map.of("rebuild", Map.of()));
  }

  /** All entries of the index, without what it notes about documents. */
  Set<Item> entries() {
    return scan(search(), item -> !item.key().collection().startsWith(STATE))
        .collect(Collectors.toSet());
  }

  Set<Item> entries(long partId) {
    var found = new HashSet<>(entries());
    found.removeIf(entry -> !PartIndex.partOf(entry).equals(Optional.of(partId)));
    return found;
  }

  /** What the index notes about a part. */
  Optional<Item> state(long partId) {
    return search().get(Key.single(STATE + "part#" + partId));
  }

  void removeEntries(Predicate<Item> which) {
    remove(search(), which);
  }

  static Set<Item> expected(Collection<Part> parts) {
    return parts.stream()
        .flatMap(part -> PartIndex.entries(IndexedPart.of(part)).stream())
        .collect(Collectors.toSet());
  }

  /** What the calls cost that are made meanwhile. */
  Cost costOf(Runnable calls) {
    meter.restart(Duration.ofMinutes(1));
    calls.run();
    return meter.cost();
  }

  private static void remove(Table table, Predicate<Item> which) {
    table.batchWrite().delete(scan(table, which).map(Item::key).toList()).send();
  }

  private static Stream<Item> scan(Table table, Predicate<Item> which) {
    var items = new ArrayList<Item>();
    Optional<Key> after = Optional.empty();
    do {
      var page = table.scan(after, 1000);
      items.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return items.stream().filter(which);
  }
}
