package shelf.local.sample;

import java.util.Random;

/** All numbers of so many digits, each once, in an order that looks like none. */
final class DigitSequence {
  /** More do not fit into a product of two. */
  private static final int MOST = 9;

  private final int digits;
  private final long size;
  private final long step;
  private long next;
  private long left;

  /**
   * @param wanted 0 or more digits; of more than nine, nine vary
   */
  DigitSequence(int wanted, long seed) {
    digits = Math.min(wanted, MOST);
    size = Math.powExact(10L, digits);
    left = size;
    var random = new Random(seed);
    next = random.nextLong(size);
    step = coprimeToTen(random.nextLong(size));
  }

  private static long coprimeToTen(long number) {
    return number / 10 * 10 + 7;
  }

  boolean isEmpty() {
    return left == 0;
  }

  long size() {
    return size;
  }

  /** Puts the next digits where the model has digits, at its end first. */
  String fill(String model) {
    var number = new StringBuilder(model);
    long value = next;
    for (int i = number.length() - 1, open = digits; i >= 0 && open > 0; i--) {
      if (isDigit(number.charAt(i))) {
        number.setCharAt(i, (char) ('0' + value % 10));
        value /= 10;
        open--;
      }
    }
    next = (next + step) % size;
    left--;
    return number.toString();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
