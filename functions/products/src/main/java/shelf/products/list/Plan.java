package shelf.products.list;

import java.util.List;

/**
 * A way to find a page.
 *
 * @param name for tests and people
 * @param reads side by side
 * @param share the part of the budget after which it probably has a full page
 */
record Plan(String name, List<Read> reads, double share) {

  Plan {
    reads = List.copyOf(reads);
  }
}
