package shelf.local.sample;

import java.util.BitSet;

/** Counts what becomes of the things of one stage. */
final class Tally {
  private final String things;
  private final long rows;
  private final BitSet rejectedLines = new BitSet();
  private long through;
  private long created;
  private long existing;
  private long rejected;

  /**
   * @param things in the plural, for people
   * @param rows to go through; each may ask for several things, or for none
   */
  Tally(String things, long rows) {
    this.things = things;
    this.rows = rows;
  }

  String things() {
    return things;
  }

  long rows() {
    return rows;
  }

  long through() {
    return Math.min(through, rows);
  }

  void through(long more) {
    through += more;
  }

  void created(long more) {
    created += more;
  }

  void existing(long more) {
    existing += more;
  }

  void rejected(long line) {
    rejected++;
    rejectedLines.set(Math.toIntExact(line));
  }

  boolean isRejected(long line) {
    return rejectedLines.get(Math.toIntExact(line));
  }

  StageReport report() {
    return new StageReport(things, created, existing, rejected);
  }
}
