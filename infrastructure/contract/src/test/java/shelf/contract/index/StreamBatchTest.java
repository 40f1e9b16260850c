package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.index.StreamEvents.Change;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.table.Item;

class StreamBatchTest {

  private final Store store = Engine.emptied();
  private final long id = FakeIds.next();
  private final Brand inserted = Brand.create(id, "Würth Elektronik");

  @Test
  void batch_twice_sameIndex() {
    var batch = List.of(Change.inserted(inserted), new Change(inserted, inserted.renamed("Würth")));
    assertThat(StreamEvents.deliver(batch)).isEmpty();
    var once = store.entries(id);

    assertThat(StreamEvents.deliver(batch)).isEmpty();

    assertThat(store.entries(id)).isEqualTo(once).isEqualTo(entries(inserted.renamed("Würth")));
  }

  @Test
  void batch_oneBrokenRecord_reportedByItsNumberAndTheOthersIndexed() {
    var other = Brand.create(FakeIds.next(), "Yageo");
    var broken = Map.of("dynamodb", broken());
    var records = StreamEvents.records(List.of(Change.inserted(inserted), Change.inserted(other)));
    records.add(1, broken);

    var report = Engine.indexer(Map.of("Records", records));

    assertThat(StreamEvents.failures(report)).containsExactly("77");
    assertThat(store.entries(id)).isEqualTo(entries(inserted));
    assertThat(store.entries(other.id())).isEqualTo(entries(other));
  }

  private static Map<String, Object> broken() {
    var keys = Map.of("collection", Map.of("S", "brands#0"), "member", Map.of("S", "x"));
    return Map.of("SequenceNumber", "77", "Keys", keys, "NewImage", keys);
  }

  @Test
  void batch_otherItemsOfTheTable_ignored() {
    var guard = Map.of("collection", Map.of("S", "name#Bosch"), "member", Map.of("S", "-"));
    var change = Map.of("SequenceNumber", "5", "Keys", guard, "NewImage", guard);

    var report = Engine.indexer(Map.of("Records", List.of(Map.of("dynamodb", change))));

    assertThat(StreamEvents.failures(report)).isEmpty();
    assertThat(store.entries()).isEmpty();
  }

  @Test
  void stream_ofRealWrites_bringsTheIndexToTheBrands() {
    var brands = Brands.ofEngine();
    long renamed = brands.created("Old name");
    long deleted = brands.created("Gone");
    brands.bulkCreate(Brands.names("Bulk", 120));
    brands.rename(renamed, "Ärger & Söhne");
    brands.delete(deleted);
    Brands.count(store, store.registry().find(renamed).orElseThrow(), 3);

    store.assertIndexed();

    assertThat(store.entries(deleted)).isEmpty();
    assertThat(store.entries(renamed)).isNotEmpty();
  }

  private static Set<Item> entries(Brand brand) {
    return new HashSet<>(BrandIndex.entries(brand));
  }
}
