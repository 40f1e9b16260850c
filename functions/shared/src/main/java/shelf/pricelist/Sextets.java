package shelf.pricelist;

import java.util.UUID;

/** Numbers as texts of 6 bits a character that sort as the numbers do. */
final class Sextets {

  /** So many characters an id has: 2 bits in the first. */
  static final int OF_ID = 22;

  private static final String ALPHABET =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  private static final int BITS = 6;
  private static final int MASK = (1 << BITS) - 1;

  private Sextets() {}

  /** With a fixed number of characters. */
  static String of(long number, int characters) {
    var text = new StringBuilder(characters);
    for (int at = characters - 1; at >= 0; at--) {
      text.append(ALPHABET.charAt((int) (number >>> (BITS * at)) & MASK));
    }
    return text.toString();
  }

  /** With as many characters as it needs, of which the first tells how many follow. */
  static String ofAnySize(long number) {
    int needed = Math.ceilDiv(Long.SIZE - Long.numberOfLeadingZeros(number), BITS);
    return ALPHABET.charAt(needed) + of(number, needed);
  }

  static String of(UUID id) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    // 128 bits: 60 of the high half, its other 4 with 2 of the low one, 62 - 2 = 60 of that.
    return of(high >>> 62, 1)
        + of(high >>> 2, 10)
        + of((high & 3) << 4 | low >>> 60, 1)
        + of(low, 10);
  }

  static UUID id(String text) {
    long high = number(text.substring(0, 1)) << 62 | number(text.substring(1, 11)) << 2;
    long middle = number(text.substring(11, 12));
    return new UUID(high | middle >>> 4, middle << 60 | number(text.substring(12)));
  }

  static long number(String text) {
    return text.chars().mapToLong(ALPHABET::indexOf).reduce(0, (all, next) -> all << BITS | next);
  }
}
