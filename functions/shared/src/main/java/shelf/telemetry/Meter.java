package shelf.telemetry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the current request has cost so far. A function instance serves one request at a time, so
 * one meter per instance, started anew by each request, is enough; calls that run in parallel
 * within the request may all add to it.
 */
public final class Meter {

  private final AtomicLong lastCall = new AtomicLong(Long.MAX_VALUE);
  private final AtomicBoolean rehearsing = new AtomicBoolean();
  private final LongAdder calls = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final DoubleAdder readUnits = new DoubleAdder();
  private final DoubleAdder writeUnits = new DoubleAdder();

  /**
   * Counts from nothing.
   *
   * @param timeForCalls how long from now the request can wait for calls that begin
   */
  public void restart(Duration timeForCalls) {
    lastCall.set(System.nanoTime() + timeForCalls.toNanos());
    calls.reset();
    nanos.reset();
    readUnits.reset();
    writeUnits.reset();
  }

  /** Does what must leave no trace in a store: until it ends, no write is sent. */
  public void rehearse(Runnable play) {
    rehearsing.set(true);
    try {
      play.run();
    } finally {
      rehearsing.set(false);
    }
  }

  public boolean isRehearsing() {
    return rehearsing.get();
  }

  /** Whether the request has no time left for another call. */
  public boolean isTimeUp() {
    return lastCall.get() != Long.MAX_VALUE && System.nanoTime() - lastCall.get() > 0;
  }

  public void called(long durationNanos) {
    calls.increment();
    nanos.add(durationNanos);
  }

  public void read(double units) {
    readUnits.add(units);
  }

  public void wrote(double units) {
    writeUnits.add(units);
  }

  public Cost cost() {
    return new Cost(calls.sum(), nanos.sum() / 1e6, readUnits.sum(), writeUnits.sum());
  }
}
