package shelf.products.list;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.pricelist.SampleRow;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.Unavailable;

/**
 * The sample that an instance has: read as a whole when it starts, then again and again in slices
 * beside the pages, so that no request pays for all of it.
 */
final class SampleMemory {

  private static final Logger LOG = LoggerFactory.getLogger(SampleMemory.class);

  /** A large catalog does not become another one within a minute. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  /** A small one may: somebody is loading it. */
  private static final Duration KEPT_IF_SMALL = Duration.ofSeconds(10);

  private static final Duration KEPT_IF_EMPTY = Duration.ofSeconds(1);

  private final Function<Query, List<Item>> search;
  private final Clock clock;
  private final int size;
  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

  /**
   * @param size of the sample at most
   */
  SampleMemory(Function<Query, List<Item>> search, Clock clock, int size) {
    this.search = search;
    this.clock = clock;
    this.size = size;
  }

  /**
   * How far it is.
   *
   * @param sample that plans are made from
   * @param since when it was whole
   * @param next what has been read of the one that will follow it
   */
  private record State(Sample sample, Instant since, List<SampleRow> next) {
    static final State NEW = new State(Sample.NONE, Instant.EPOCH, List.of());
  }

  /** Reads it as a whole. An outage now is not the end of the instance. */
  void load() {
    try {
      read(size);
    } catch (Unavailable e) {
      LOG.warn("The store is unavailable at the start", e);
    }
  }

  Sample sample() {
    return state.get().sample();
  }

  /** What reads the next slice, if it is time to. */
  Optional<Supplier<List<Item>>> due() {
    var now = state.get();
    boolean old = clock.instant().isAfter(now.since().plus(kept(now.sample())));
    return old || !now.next().isEmpty() ? Optional.of(this::readSlice) : Optional.empty();
  }

  private static Duration kept(Sample sample) {
    if (sample.isEmpty()) {
      return KEPT_IF_EMPTY;
    }
    return sample.isComplete() ? KEPT_IF_SMALL : KEPT;
  }

  /** For the page, nothing has been found. */
  private List<Item> readSlice() {
    read(Budget.SLICE);
    return List.of();
  }

  private void read(int most) {
    var before = state.get();
    int limit = Math.min(most, size - before.next().size());
    var after =
        before.next().isEmpty()
            ? Optional.<String>empty()
            : Optional.of(before.next().getLast().member());
    var items = search.apply(SampleRow.ALL.after(after).limit(limit));
    var rows = new ArrayList<>(before.next());
    items.forEach(item -> rows.add(SampleRow.of(item)));
    boolean complete = items.size() < limit;
    state.set(
        complete || rows.size() >= size
            ? new State(new Sample(rows, complete), clock.instant(), List.of())
            : new State(before.sample(), before.since(), List.copyOf(rows)));
  }
}
