package shelf.pricelist;

import java.nio.ByteBuffer;

/**
 * What each row of a list tells of its product, so that every filter and every word can be tested
 * before the product is read. It may take a product for a match that is none, never the other way.
 *
 * @param category a number that few other categories have, of {@link #category(String)}
 * @param kopecks the price
 */
public record Facts(int category, Traits traits, long kopecks, Signature words) {

  private static final int CATEGORY_CHARACTERS = 4;
  private static final int FIXED = 5;
  private static final int LONGEST_PRICE = 9;

  /** The number that stands for a category. */
  public static int category(String categoryId) {
    var mark = ListTerm.mark(categoryId).substring(0, CATEGORY_CHARACTERS);
    return (int) Sextets.number(mark);
  }

  static Facts of(IndexedProduct product) {
    return new Facts(
        category(product.categoryId()),
        product.traits(),
        product.kopecks(),
        Signature.of(product.stems()));
  }

  byte[] packed() {
    var packed = ByteBuffer.allocate(FIXED + LONGEST_PRICE + words.size());
    packed.put((byte) (category >> 16)).putShort((short) category).putShort((short) traits.bits());
    long rest = kopecks;
    for (; rest > 0x7F; rest >>>= 7) {
      packed.put((byte) (rest | 0x80));
    }
    packed.put((byte) rest);
    words.write(packed);
    var bytes = new byte[packed.flip().remaining()];
    packed.get(bytes);
    return bytes;
  }

  static Facts read(ByteBuffer packed) {
    int category = (packed.get() & 0xFF) << 16 | packed.getShort() & 0xFFFF;
    var traits = new Traits(packed.getShort());
    long kopecks = 0;
    int shift = 0;
    int next = packed.get();
    for (; next < 0; next = packed.get()) {
      kopecks |= (next & 0x7FL) << shift;
      shift += 7;
    }
    return new Facts(category, traits, kopecks | (long) next << shift, Signature.read(packed));
  }
}
