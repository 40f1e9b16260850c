package shelf.products.categories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.snapshot.Forgetful;
import shelf.table.Table;
import shelf.table.Unavailable;

/** The tree as an instance has it, at most a minute old: filters need it, and it seldom changes. */
public final class CategoryMemory implements Forgetful {

  private static final Logger LOG = LoggerFactory.getLogger(CategoryMemory.class);
  private static final Duration KEPT = Duration.ofMinutes(1);

  /** A category of which it has not heard may be a new one. */
  private static final Duration KEPT_IF_UNKNOWN = Duration.ofSeconds(1);

  private final CategoryTable table;
  private final Clock clock;
  private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);

  public CategoryMemory(Table products, Clock clock) {
    this.table = new CategoryTable(products);
    this.clock = clock;
    Forgetful.register(this);
  }

  private record Known(CategoryTree tree, Instant since) {
    static final Known NOTHING = new Known(CategoryTree.NONE, Instant.EPOCH);
  }

  @Override
  public void forget() {
    known.set(Known.NOTHING);
  }

  /** Reads it once. An outage now is not the end of the instance. */
  public void load() {
    try {
      read();
    } catch (Unavailable e) {
      LOG.warn("The store is unavailable at the start", e);
    }
  }

  private void read() {
    hear(table.readLately());
  }

  /** What somebody else has read or written. */
  void hear(CategoryTree tree) {
    var heard = new Known(tree, clock.instant());
    // An answer that is not consistent may come late.
    known.updateAndGet(old -> tree.version() < old.tree().version() ? old : heard);
  }

  private boolean isOlderThan(Duration age) {
    return clock.instant().isAfter(known.get().since().plus(age));
  }

  /** A category and all below it; none if there is no such category. */
  public Set<String> withDescendants(String categoryId) {
    if (isOlderThan(KEPT)) {
      read();
    }
    var found = find(categoryId);
    if (found.isEmpty() && isOlderThan(KEPT_IF_UNKNOWN)) {
      read();
      found = find(categoryId);
    }
    return found.map(node -> node.ids().collect(Collectors.toSet())).orElse(Set.of());
  }

  private Optional<CategoryNode> find(String id) {
    return all(known.get().tree().roots()).filter(node -> node.id().equals(id)).findFirst();
  }

  private static Stream<CategoryNode> all(List<CategoryNode> nodes) {
    return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), all(node.children())));
  }

  /** What reads it again, if it is time to: for whoever does not wait for it. */
  public Optional<Runnable> refreshment() {
    return isOlderThan(KEPT) ? Optional.of(this::read) : Optional.empty();
  }
}
