package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** What a person sees of a variant. */
record Shown(BufferedImage image) {
  static final List<Hue> QUADRANTS = List.of(Hue.RED, Hue.GREEN, Hue.BLUE, Hue.WHITE);

  enum Hue {
    RED(0xff0000),
    GREEN(0x00ff00),
    BLUE(0x0000ff),
    WHITE(0xffffff),
    BLACK(0),
    GREY(0x808080);

    private final int rgb;

    Hue(int rgb) {
      this.rgb = rgb;
    }

    static Hue nearest(int rgb) {
      return Stream.of(values())
          .min(Comparator.comparingInt(hue -> distance(hue.rgb, rgb)))
          .orElseThrow();
    }

    private static int distance(int one, int other) {
      return part(one, other, 16) + part(one, other, 8) + part(one, other, 0);
    }

    private static int part(int one, int other, int shift) {
      return Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
    }
  }

  static Shown of(byte[] jpeg) {
    try {
      return new Shown(ImageIO.read(new ByteArrayInputStream(jpeg)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the middle of each quadrant: top left, top right, bottom left, bottom right. */
  List<Hue> quadrants() {
    return Stream.of(rgb(1, 1), rgb(3, 1), rgb(1, 3), rgb(3, 3)).map(Hue::nearest).toList();
  }

  /**
   * @param x in quarters of the width
   * @param y in quarters of the height
   */
  int rgb(int x, int y) {
    return image.getRGB(x * image.getWidth() / 4, y * image.getHeight() / 4) & 0xffffff;
  }
}
