package shelf.products.list;

/**
 * What a page may read.
 *
 * @param units of the table search, eventually consistent: half a unit each 4 KB of a query
 * @param sample how many products the plan of a page is made from
 */
public record Budget(double units, int sample) {

  /**
   * With the 11 units of 22 products and what means are wrong by, 30 units. A sample of 2 000 tells
   * a list of a hundredth of the catalog from one of a fiftieth.
   */
  public static final Budget USUAL = new Budget(18.5, 2000);

  /** So many products of the sample are read again beside a page. */
  static final int SLICE = 150;

  static final int STEP = 4096;
  private static final double SLICE_UNITS = 5;

  /** What is left for a page beside which the sample is read. */
  Budget besideSample() {
    return new Budget(Math.max(units - SLICE_UNITS, units / 2), sample);
  }

  /** How many steps of half a unit it pays. */
  int steps() {
    return (int) (units * 2);
  }
}
