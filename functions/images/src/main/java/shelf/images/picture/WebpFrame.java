package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * One picture of a WebP: its only one, or one of an animation.
 *
 * @param data of the chunk VP8 or VP8L
 * @param alpha of the chunk ALPH, which goes with VP8 only
 */
record WebpFrame(Size size, boolean isLossless, Bytes data, Optional<Bytes> alpha) {
  static WebpFrame of(Riff chunks) {
    var lossless = chunks.content("VP8L");
    if (lossless.isPresent()) {
      var data = lossless.get();
      return new WebpFrame(WebpLossless.size(data), true, data, Optional.empty());
    }
    var data = chunks.content("VP8 ").orElseThrow(Unreadable::damaged);
    return new WebpFrame(lossySize(data), false, data, chunks.content("ALPH"));
  }

  private static Size lossySize(Bytes data) {
    boolean isKeyFrame = (data.u8(0) & 1) == 0;
    if (!isKeyFrame || !data.has(3, "\u009d\u0001\u002a")) {
      throw Unreadable.damaged();
    }
    return new Size(data.u16LittleEndian(6) & 0x3fff, data.u16LittleEndian(8) & 0x3fff);
  }

  /** Opaque RGB, of every {@code step}th pixel. */
  BufferedImage decode(Patience patience, int step) throws IOException {
    if (isLossless) {
      var raster = WebpLossless.decode(data, size, patience);
      return Flattening.flatRgba(raster, WebpLossless.hasAlpha(data), step);
    }
    if (alpha.isEmpty()) {
      return Flattening.flat(colors(patience, step));
    }
    var plane = new AlphaPlane(WebpAlpha.decode(alpha.get(), size, patience), size.width(), step);
    return Flattening.flat(colors(patience, step), plane);
  }

  private BufferedImage colors(Patience patience, int step) throws IOException {
    var reader = Codecs.webp();
    try {
      return Decoding.read(reader, Riff.webp("VP8 ", data.toArray()), step, patience);
    } finally {
      reader.dispose();
    }
  }
}
