package shelf.images.sweep;

import java.util.concurrent.atomic.LongAdder;

/** What a sweep has found. */
final class Tally {

  private final LongAdder orphans = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private final LongAdder late = new LongAdder();

  void orphans(int count) {
    orphans.add(count);
  }

  void rowsWithoutFile(int count) {
    rows.add(count);
  }

  void lateRemoval() {
    late.increment();
  }

  /**
   * The figures so far.
   *
   * @param orphanObjects files that no row knew, removed
   * @param rowsWithoutObject files that a row knows and that are not there
   * @param lateRemovals that the stream had not brought to their end
   */
  record Figures(long orphanObjects, long rowsWithoutObject, long lateRemovals) {}

  Figures figures() {
    return new Figures(orphans.sum(), rows.sum(), late.sum());
  }
}
