package shelf.telemetry;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the current request has cost so far. A function instance serves one request at a time, so
 * one meter per instance, started anew by each request, is enough; calls that run in parallel
 * within the request may all add to it.
 */
public final class Meter {

  private final LongAdder calls = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final DoubleAdder readUnits = new DoubleAdder();
  private final DoubleAdder writeUnits = new DoubleAdder();

  public void restart() {
    calls.reset();
    nanos.reset();
    readUnits.reset();
    writeUnits.reset();
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
