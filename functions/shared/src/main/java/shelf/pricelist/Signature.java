package shelf.pricelist;

import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * What a row of a list tells of a product's stems: 3 bytes a stem, its first four letters and a
 * little of each of the next two. It never says no where a word is there, but sometimes does not
 * where it is not. Where there are very many stems, it does not say anything.
 */
public final class Signature {

  private static final int MOST_STEMS = 64;
  private static final int EXACT = 4;
  private static final int LETTERS = 6;
  private static final int BYTES = 3;
  private static final byte[] SILENT = {0};

  private final byte[] stems;

  private Signature(byte[] stems) {
    this.stems = stems;
  }

  static Signature of(Collection<String> stems) {
    if (stems.size() > MOST_STEMS) {
      return new Signature(SILENT);
    }
    var packed = ByteBuffer.allocate(stems.size() * BYTES);
    for (var stem : stems) {
      int code = code(stem);
      packed.put((byte) (code >> 16)).put((byte) (code >> 8)).put((byte) code);
    }
    return new Signature(packed.array());
  }

  static Signature read(ByteBuffer packed) {
    var stems = new byte[packed.remaining()];
    packed.get(stems);
    return new Signature(stems);
  }

  void write(ByteBuffer packed) {
    packed.put(stems);
  }

  int size() {
    return stems.length;
  }

  /** Whether a stem may begin so. */
  public boolean mayHold(String prefix) {
    if (stems.length % BYTES != 0) {
      return true;
    }
    int wanted = code(prefix);
    int mask = mask(prefix.length());
    for (int at = 0; at < stems.length; at += BYTES) {
      int code = (stems[at] & 0xFF) << 16 | (stems[at + 1] & 0xFF) << 8 | stems[at + 2] & 0xFF;
      if ((code & mask) == (wanted & mask)) {
        return true;
      }
    }
    return false;
  }

  private static int code(String letters) {
    int code = 0;
    for (int at = 0; at < EXACT; at++) {
      code = code << 5 | (at < letters.length() ? Letters.code(letters.charAt(at)) : 0);
    }
    for (int at = EXACT; at < LETTERS; at++) {
      code = code << 2 | (at < letters.length() ? 1 + Letters.code(letters.charAt(at)) % 3 : 0);
    }
    return code;
  }

  /** Which bits the first letters of a stem decide. */
  private static int mask(int letters) {
    int exact = Math.min(letters, EXACT);
    int rest = Math.clamp(letters - EXACT, 0, LETTERS - EXACT);
    int mask = (1 << 5 * exact) - 1 << 5 * (EXACT - exact);
    return mask << 4 | (1 << 2 * rest) - 1 << 2 * (LETTERS - EXACT - rest);
  }
}
