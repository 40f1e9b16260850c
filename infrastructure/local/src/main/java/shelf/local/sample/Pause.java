package shelf.local.sample;

import java.time.Duration;

/** Waits; a seam, so that tests see how long and do not wait. */
@FunctionalInterface
interface Pause {
  void of(Duration time) throws InterruptedException;
}
