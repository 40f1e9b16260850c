package shelf.products.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Shares rows out over several queries: each pays for whole steps of 4 KB, so it may fill them. */
final class Portions {

  /** Rows are not all of the mean size. */
  private static final double SPREAD = 1.08;

  private final double rowsAStep;
  private final int steps;

  /**
   * @param rowBytes mean size
   * @param steps how many there are to give
   */
  Portions(double rowBytes, int steps) {
    this.rowsAStep = Budget.STEP / (rowBytes * SPREAD);
    this.steps = steps;
  }

  /** How many rows so many queries can read. */
  double capacity(int queries) {
    // Each leaves half of its last step.
    return Math.max(steps - queries / 2.0, queries) * rowsAStep;
  }

  /**
   * Limits that let queries read so many rows together.
   *
   * @param weights what each query's share depends on
   */
  List<Integer> of(double rows, List<Double> weights) {
    double all = weights.stream().mapToDouble(weight -> weight).sum();
    int[] shares =
        weights.stream()
            .mapToInt(weight -> (int) Math.ceil(rows * weight / all / rowsAStep))
            .map(share -> Math.clamp(share, 1, Math.max(1, steps)))
            .toArray();
    while (Arrays.stream(shares).sum() > Math.max(steps, shares.length)) {
      shares[largest(shares)]--;
    }
    return Arrays.stream(shares).mapToObj(this::rows).toList();
  }

  /** What is left when so many limits have been given away, for so many others. */
  int rest(List<Integer> given, int others) {
    int left = steps - given.stream().mapToInt(rows -> (int) Math.ceil(rows / rowsAStep)).sum();
    return rows(Math.max(1, left / Math.max(1, others)));
  }

  private int rows(int share) {
    return Math.max(1, (int) (share * rowsAStep));
  }

  private static int largest(int[] shares) {
    return IntStream.range(0, shares.length)
        .reduce((one, other) -> shares[other] > shares[one] ? other : one)
        .orElseThrow();
  }
}
