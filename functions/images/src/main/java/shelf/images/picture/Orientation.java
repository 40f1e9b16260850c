package shelf.images.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How a picture must be turned and mirrored to stand upright.
 *
 * @param exif 1 to 8, as in Exif 2.32, 4.6.4 A
 */
record Orientation(int exif) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  /** Width and height change places. */
  boolean isTurned() {
    return exif >= 5;
  }

  /**
   * What Exif says; upright if it says nothing or makes no sense, for no viewer refuses a picture
   * for that.
   */
  static Orientation of(Bytes exif) {
    var tiff = exif.has(0, "Exif\0\0") ? exif.after(6) : exif;
    if (tiff.length() < 8 || !tiff.has(0, "II*\0") && !tiff.has(0, "MM\0*")) {
      return UPRIGHT;
    }
    return entry(tiff, tiff.has(0, "II"));
  }

  private static Orientation entry(Bytes tiff, boolean isLittleEndian) {
    long directory = isLittleEndian ? tiff.u32LittleEndian(4) : tiff.u32(4);
    if (directory > tiff.length() - 2) {
      return UPRIGHT;
    }
    int first = (int) directory + 2;
    int entries = u16(tiff, (int) directory, isLittleEndian);
    for (int at = first; at < first + entries * ENTRY && at + ENTRY <= tiff.length(); at += ENTRY) {
      if (u16(tiff, at, isLittleEndian) == TAG) {
        int value = u16(tiff, at + 8, isLittleEndian);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static int u16(Bytes tiff, int at, boolean isLittleEndian) {
    return isLittleEndian ? tiff.u16LittleEndian(at) : tiff.u16(at);
  }

  BufferedImage upright(BufferedImage stored) {
    if (exif == 1) {
      return stored;
    }
    int width = stored.getWidth();
    int height = stored.getHeight();
    var upright =
        new BufferedImage(
            isTurned() ? height : width, isTurned() ? width : height, BufferedImage.TYPE_INT_RGB);
    var graphics = upright.createGraphics();
    graphics.drawImage(stored, transform(width, height), null);
    graphics.dispose();
    return upright;
  }

  private AffineTransform transform(int width, int height) {
    return switch (exif) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
