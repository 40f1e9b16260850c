package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** A file whose header makes sense. */
sealed interface Source permits JpegFile, PngFile, WebpFile {
  /** What a decoded picture may have: 48 MB of RGB, and still twelve times a large variant. */
  int DECODED_PIXELS = 16_000_000;

  /** By the first bytes alone. */
  static Source of(byte[] bytes) {
    var file = new Bytes(bytes);
    if (bytes.length == 0) {
      throw new Unreadable("the file is empty");
    }
    if (JpegFile.begins(file)) {
      return JpegFile.read(file);
    }
    if (PngFile.begins(file)) {
      return PngFile.read(file);
    }
    if (WebpFile.begins(file)) {
      return WebpFile.read(file);
    }
    throw new Unreadable("not a JPEG, PNG or WebP");
  }

  Kind kind();

  /** As stored, before the orientation is applied. */
  Size size();

  Orientation orientation();

  /**
   * Opaque RGB in 8 bits, as stored; every second or third pixel only where all would be more than
   * {@link #DECODED_PIXELS}.
   */
  BufferedImage decode(Patience patience) throws IOException;

  /** Every how many pixels {@link #decode} takes. */
  default int step() {
    return size().step(DECODED_PIXELS);
  }
}
