package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;

/** Runs a decoder that can leave out pixels. */
final class Decoding {
  private Decoding() {}

  /** Every {@code step}th pixel of every {@code step}th row. */
  static BufferedImage read(ImageReader reader, byte[] file, int step, Patience patience)
      throws IOException {
    reader.setInput(new Input(file, patience), true, false);
    var wanted = reader.getDefaultReadParam();
    wanted.setSourceSubsampling(step, step, 0, 0);
    try {
      return reader.read(0, wanted);
    } catch (IIOException e) {
      // The decoder of PNG wraps what its input throws.
      if (e.getCause() instanceof Unreadable reason) {
        throw reason;
      }
      throw e;
    }
  }
}
