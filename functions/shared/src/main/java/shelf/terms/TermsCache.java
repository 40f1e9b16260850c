package shelf.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import shelf.snapshot.Forgetful;

/**
 * Keeps the terms for a minute: they are small, change rarely, and every price needs all of them.
 * One per function instance.
 */
public final class TermsCache implements Forgetful {

  private static final Duration KEPT = Duration.ofSeconds(60);

  private final TermsTable table;
  private final Clock clock;
  private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());
  private final AtomicReference<CompletableFuture<?>> underWay =
      new AtomicReference<>(CompletableFuture.completedFuture(null));

  public TermsCache(TermsTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
    Forgetful.register(this);
  }

  private record Kept(Terms terms, Instant readAt) {}

  /** Terms that are being read. */
  @FunctionalInterface
  public interface Loading {
    Terms get();
  }

  /** The terms, at most a minute old. */
  public Terms current() {
    return young().orElseGet(() -> keep(table::read));
  }

  /** The terms as they are now: for what must not miss a supplier that was made just before. */
  public Terms fresh() {
    return keep(table::readConsistently);
  }

  /**
   * Begins to read the terms beside what the caller does next, if those kept are too old.
   *
   * @return waits for them; throws what the reading threw
   */
  public Loading begin() {
    var young = young();
    if (young.isPresent()) {
      return young::get;
    }
    var reading = CompletableFuture.supplyAsync(this::current, Thread::startVirtualThread);
    underWay.set(reading);
    return () -> result(reading);
  }

  /** Waits for a reading that nobody waited for: it would keep a connection, and then remember. */
  @Override
  public void forget() {
    underWay.get().handle((terms, failure) -> Optional.empty()).join();
    kept.set(Optional.empty());
  }

  private static Terms result(CompletableFuture<Terms> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Optional<Terms> young() {
    var oldest = clock.instant().minus(KEPT);
    return kept.get().filter(seen -> seen.readAt().isAfter(oldest)).map(Kept::terms);
  }

  private Terms keep(Function<Instant, Terms> reading) {
    var now = clock.instant();
    var terms = reading.apply(now);
    kept.set(Optional.of(new Kept(terms, now)));
    return terms;
  }
}
