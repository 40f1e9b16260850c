package shelf.images.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Four quadrants, so that each turn and each mirroring shows: red, green, below blue, white. */
final class Drawing {
  private Drawing() {}

  static BufferedImage quadrants(int width, int height, int type) {
    return drawn(new BufferedImage(width, height, type));
  }

  static BufferedImage drawn(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.setColor(Color.GREEN);
    graphics.fillRect(width / 2, 0, width - width / 2, height / 2);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, height / 2, width / 2, height - height / 2);
    graphics.dispose();
    return image;
  }

  static byte[] jpeg(int width, int height) {
    return written(quadrants(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", false);
  }

  static byte[] png(BufferedImage image) {
    return written(image, "png", false);
  }

  /**
   * @param isProgressive or, of a PNG, interlaced
   */
  static byte[] written(BufferedImage image, String format, boolean isProgressive) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var wanted = writer.getDefaultWriteParam();
      wanted.setProgressiveMode(
          isProgressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
