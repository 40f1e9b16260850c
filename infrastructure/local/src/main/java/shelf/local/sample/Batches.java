package shelf.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts elements into requests. Those of one row stay together. */
final class Batches {
  /** The most that a bulk route takes. */
  private static final int MOST = 1000;

  /** Lambda takes 6 MB with everything around it. */
  private static final long MOST_BYTES = 4_000_000;

  private final Consumer<Batch> full;
  private final List<Element> elements = new ArrayList<>();
  private long rows;
  private long bytes;

  Batches(Consumer<Batch> full) {
    this.full = full;
  }

  /** Takes what one row asks for; it may be nothing. */
  void add(List<Element> ofRow) {
    long more = ofRow.stream().mapToLong(element -> element.json().length).sum();
    if (elements.size() + ofRow.size() > MOST || bytes + more > MOST_BYTES) {
      flush();
    }
    elements.addAll(ofRow);
    bytes += more;
    rows++;
  }

  void flush() {
    if (!elements.isEmpty()) {
      full.accept(new Batch(elements, rows));
      elements.clear();
      rows = 0;
      bytes = 0;
    }
  }
}
