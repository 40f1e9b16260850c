package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The stream of a VP8L chunk: a byte of signature, 14 bits each for the sides, alpha, version. */
final class WebpLossless {
  private static final int SIGNATURE = 0x2f;
  private static final int SIDE = (1 << 14) - 1;
  private static final long ALPHA = 1L << 28;

  private WebpLossless() {}

  static Size size(Bytes data) {
    long header = data.u32LittleEndian(1);
    boolean isVersion0 = header >> 29 == 0;
    if (data.u8(0) != SIGNATURE || !isVersion0) {
      throw Unreadable.damaged();
    }
    return new Size((int) (header & SIDE) + 1, (int) (header >> 14 & SIDE) + 1);
  }

  static boolean hasAlpha(Bytes data) {
    return (data.u32LittleEndian(1) & ALPHA) != 0;
  }

  static PatientRaster decode(Bytes data, Size size, Patience patience) throws IOException {
    return decode(data.after(5).toArray(), size, patience);
  }

  /**
   * @param stream what follows the header
   */
  static PatientRaster decode(byte[] stream, Size size, Patience patience) throws IOException {
    var reader = Codecs.webp();
    try {
      reader.setInput(new Input(Riff.webp("VP8L", withHeader(stream, size)), patience));
      var raster = new PatientRaster(size, patience);
      var wanted = reader.getDefaultReadParam();
      var colors = reader.getRawImageType(0).getColorModel();
      wanted.setDestination(new BufferedImage(colors, raster, false, null));
      reader.read(0, wanted);
      return raster;
    } finally {
      reader.dispose();
    }
  }

  // Always with alpha, so that there are always four bands.
  private static byte[] withHeader(byte[] stream, Size size) {
    long header = size.width() - 1 | (size.height() - 1L) << 14 | ALPHA;
    return ByteBuffer.allocate(5 + stream.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) SIGNATURE)
        .putInt((int) header)
        .put(stream)
        .array();
  }
}
