package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Makes the small pictures. */
final class Variants {
  private static final int SMALL = 360;
  private static final int LARGE = 1280;
  private static final float QUALITY = 0.85f;

  private Variants() {}

  /**
   * @param decoded as stored, perhaps with pixels left out
   */
  static List<Variant> of(BufferedImage decoded, Source source) throws IOException {
    var large = scaled(decoded, source.size().within(LARGE));
    var small = scaled(large, source.size().within(SMALL));
    return List.of(
        variant(SMALL, source.orientation().upright(small)),
        variant(LARGE, source.orientation().upright(large)));
  }

  private static BufferedImage scaled(BufferedImage picture, Size size) throws IOException {
    if (picture.getWidth() == size.width() && picture.getHeight() == size.height()) {
      return picture;
    }
    return Thumbnails.of(picture)
        .forceSize(size.width(), size.height())
        .imageType(BufferedImage.TYPE_INT_RGB)
        .asBufferedImage();
  }

  private static Variant variant(int longestSide, BufferedImage picture) throws IOException {
    return new Variant(longestSide, picture.getWidth(), picture.getHeight(), jpeg(picture));
  }

  // Progressive: a slow line shows the whole picture early, and the file is a little smaller.
  static byte[] jpeg(BufferedImage picture) throws IOException {
    var jpeg = new ByteArrayOutputStream();
    var writer = Codecs.jpegWriter();
    try (var output = new MemoryCacheImageOutputStream(jpeg)) {
      var wanted = writer.getDefaultWriteParam();
      wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wanted.setCompressionQuality(QUALITY);
      wanted.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), wanted);
    } finally {
      writer.dispose();
    }
    return jpeg.toByteArray();
  }
}
