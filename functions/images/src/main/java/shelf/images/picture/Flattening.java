package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Any raster as opaque RGB in 8 bits, on white. Java2D could draw it, but takes grey with alpha for
 * linear light, and so shows it too bright.
 */
final class Flattening {
  private static final int WHITE = 255;

  private Flattening() {}

  /** One pixel, of the samples of its row, as 0xAARRGGBB. */
  private interface Pixel {
    int argb(int[] row, int x, int y);
  }

  static BufferedImage flat(BufferedImage image) {
    return flat(image.getRaster(), pixel(image.getColorModel()), 1);
  }

  /** Each pixel as transparent as the plane says. */
  static BufferedImage flat(BufferedImage image, AlphaPlane alpha) {
    var opaque = pixel(image.getColorModel());
    return flat(
        image.getRaster(),
        (samples, x, y) -> opaque.argb(samples, x, y) & 0xffffff | alpha.at(x, y) << 24,
        1);
  }

  /**
   * @param raster four bands of 8 bits: red, green, blue, alpha
   */
  static BufferedImage flatRgba(Raster raster, boolean hasAlpha, int step) {
    int opaque = hasAlpha ? 0 : 0xff;
    return flat(
        raster,
        (samples, x, _) -> {
          int at = 4 * x;
          return argb(samples[at + 3] | opaque, samples[at], samples[at + 1], samples[at + 2]);
        },
        step);
  }

  private static BufferedImage flat(Raster raster, Pixel pixel, int step) {
    int width = (raster.getWidth() + step - 1) / step;
    int height = (raster.getHeight() + step - 1) / step;
    var flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var samples = new int[raster.getWidth() * raster.getNumBands()];
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y * step, raster.getWidth(), 1, samples);
      for (int x = 0; x < width; x++) {
        row[x] = onWhite(pixel.argb(samples, x * step, y));
      }
      flat.getRaster().setDataElements(0, y, width, 1, row);
    }
    return flat;
  }

  private static Pixel pixel(ColorModel colors) {
    if (colors instanceof IndexColorModel palette) {
      return (samples, x, _) -> palette.getRGB(samples[x]);
    }
    int shift = Math.max(0, colors.getComponentSize(0) - 8);
    return switch (colors.getNumComponents()) {
      case 1 -> (samples, x, _) -> grey(0xff, samples[x] >> shift);
      case 2 -> (samples, x, _) -> grey(samples[2 * x + 1] >> shift, samples[2 * x] >> shift);
      case 3 -> (samples, x, _) -> rgb(0xff, samples, 3 * x, shift);
      case 4 -> (samples, x, _) -> rgb(samples[4 * x + 3] >> shift, samples, 4 * x, shift);
      default -> throw Unreadable.damaged();
    };
  }

  private static int grey(int alpha, int value) {
    return argb(alpha, value, value, value);
  }

  private static int rgb(int alpha, int[] samples, int at, int shift) {
    return argb(alpha, samples[at] >> shift, samples[at + 1] >> shift, samples[at + 2] >> shift);
  }

  private static int argb(int alpha, int red, int green, int blue) {
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 0xff) {
      return argb;
    }
    return argb(
        0xff,
        mixed(argb >> 16 & 0xff, alpha),
        mixed(argb >> 8 & 0xff, alpha),
        mixed(argb & 0xff, alpha));
  }

  private static int mixed(int value, int alpha) {
    return (value * alpha + WHITE * (255 - alpha) + 127) / 255;
  }
}
