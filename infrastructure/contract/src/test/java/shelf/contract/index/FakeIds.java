package shelf.contract.index;

import java.util.concurrent.atomic.AtomicLong;
import shelf.contract.engine.Store;

/** Ids of brands that only the indexer hears of: far from those that the API gives. */
final class FakeIds {

  private static final AtomicLong LAST = new AtomicLong(Store.MADE_UP);

  private FakeIds() {}

  static long next() {
    return LAST.incrementAndGet();
  }
}
