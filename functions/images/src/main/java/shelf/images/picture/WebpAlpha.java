package shelf.images.picture;

import java.io.IOException;

/**
 * The transparency of a lossy WebP: a chunk of its own, plain or as the green of a lossless
 * picture, each value perhaps as the difference to its neighbours.
 */
final class WebpAlpha {
  private static final int PLAIN = 0;
  private static final int LOSSLESS = 1;

  private enum Filter {
    NONE,
    HORIZONTAL,
    VERTICAL,
    GRADIENT
  }

  private WebpAlpha() {}

  /** A byte for each pixel, row by row. */
  static byte[] decode(Bytes chunk, Size size, Patience patience) throws IOException {
    int how = chunk.u8(0);
    var stream = chunk.after(1);
    var values =
        switch (how & 3) {
          case PLAIN -> stream.part(0, size.pixels()).toArray();
          case LOSSLESS -> green(WebpLossless.decode(stream.toArray(), size, patience));
          default -> throw Unreadable.damaged();
        };
    unfilter(values, size.width(), Filter.values()[how >> 2 & 3]);
    return values;
  }

  private static byte[] green(PatientRaster raster) {
    var green = new byte[raster.getWidth() * raster.getHeight()];
    var pixel = new byte[4];
    for (int i = 0; i < green.length; i++) {
      raster.getDataElements(i % raster.getWidth(), i / raster.getWidth(), pixel);
      green[i] = pixel[1];
    }
    return green;
  }

  private static void unfilter(byte[] values, int width, Filter filter) {
    if (filter == Filter.NONE) {
      return;
    }
    for (int i = 1; i < values.length; i++) {
      values[i] += (byte) predicted(values, i, width, filter);
    }
  }

  private static int predicted(byte[] values, int i, int width, Filter filter) {
    if (i < width) {
      return values[i - 1];
    }
    int above = values[i - width] & 0xff;
    if (i % width == 0 || filter == Filter.VERTICAL) {
      return above;
    }
    int left = values[i - 1] & 0xff;
    if (filter == Filter.HORIZONTAL) {
      return left;
    }
    return Math.clamp(left + above - (values[i - width - 1] & 0xff), 0, 255);
  }
}
