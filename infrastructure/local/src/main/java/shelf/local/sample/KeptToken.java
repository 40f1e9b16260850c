package shelf.local.sample;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A token that is used for a while: to sign one takes longer than many a request. */
final class KeptToken implements Supplier<String> {
  /** Much less than any token lives. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Supplier<String> source;
  private final LongSupplier nanoTime;
  private String token = "";
  private long since;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  KeptToken(Supplier<String> source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized String get() {
    long now = nanoTime.getAsLong();
    if (token.isEmpty() || now - since > KEPT.toNanos()) {
      token = source.get();
      since = now;
    }
    return token;
  }
}
