package shelf.images.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes what cameras write about themselves. */
final class Exif {
  private Exif() {}

  static byte[] oriented(int orientation, ByteOrder order) {
    boolean isLittleEndian = order == ByteOrder.LITTLE_ENDIAN;
    return ByteBuffer.allocate(26)
        .order(order)
        .put((isLittleEndian ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** Right behind the start of the file, where it belongs. */
  static byte[] in(byte[] jpeg, byte[] exif) {
    return segment(jpeg, 0xe1, "Exif\0\0", exif);
  }

  static byte[] segment(byte[] jpeg, int marker, String name, byte[] content) {
    var title = name.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(jpeg.length + 4 + title.length + content.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + title.length + content.length))
        .put(title)
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
