package shelf.carmodels.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import shelf.snapshot.Forgetful;
import shelf.table.Table;

/**
 * The lists as an instance has them, at most a minute old: every write of a model needs them, and
 * they seldom change. That no model gets in with a code that is gone does not rest on it: the write
 * itself asks for the version.
 */
public final class ReferenceMemory implements Forgetful {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final ReferenceTable table;
  private final Clock clock;
  private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

  public ReferenceMemory(Table carModels, Clock clock) {
    this.table = new ReferenceTable(carModels);
    this.clock = clock;
    Forgetful.register(this);
  }

  private record Known(ReferenceLists lists, Instant since) {}

  /** The lists, at most a minute old. */
  ReferenceLists current() {
    var oldest = clock.instant().minus(KEPT);
    return known
        .get()
        .filter(seen -> seen.since().isAfter(oldest))
        .map(Known::lists)
        .orElseGet(this::fresh);
  }

  /** The lists as they are now. */
  ReferenceLists fresh() {
    var now = clock.instant();
    var lists = table.read();
    known.set(Optional.of(new Known(lists, now)));
    return lists;
  }

  /** Reads the lists anew when they are needed next: they are no longer those it has. */
  @Override
  public void forget() {
    known.set(Optional.empty());
  }
}
