package shelf.contract.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that clients send: pictures, and what is none. */
final class Drawing {

  /** 32 x 24 pixels, by libwebp: nothing in Java writes WebP. */
  static final byte[] WEBP =
      decoded(
          "UklGRpYAAABXRUJQVlA4IIoAAACwBQCdASogABgAPl0kjUWjoiEb9AA4BcSyAE6ZZeRbx38ANwBaAP4B+IF3/3"
              + "YB/QOz/Bu3LeQA/vT83/1h/80+r//MgP/5R8b+rhak/SDHv/nEWcQWeLumEzE1rf8LV//+EB/+Acv//glEyAWP"
              + "8DnWr99az/kHfsGdhykHtXQAP25jcpa79EMkgAA=");

  /** Three frames of 32 x 24 pixels. */
  static final byte[] ANIMATED =
      decoded(
          "UklGRtIAAABXRUJQVlA4WAoAAAACAAAAHwAAFwAAQU5JTQYAAAAAAAAAAABBTk1GRgAAAAAAAAAAAB8AABcAAG"
              + "QAAAJWUDhMLQAAAC8fwAUAHyAQSN4fOo35FxAU/B/d/EdkD4Ag22aSk7zkBA4Q0f/YNtVfgKrbAABBTk1GKgAA"
              + "AAAAAAAAAB8AABcAAGQAAABWUDhMEQAAAC8fwAUAB1DAAhaw/4GI6H8AAEFOTUYmAAAAAAAAAAAAHwAAFwAAZA"
              + "AAAFZQOEwOAAAALx/ABQAHEBH9D0RE/wM=");

  static final byte[] HTML = text("<!DOCTYPE html><script>alert(1)</script>");
  static final byte[] SVG = text("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>");
  static final byte[] ZIP = text("PK\u0003\u0004\u0014 a zip of some kind");

  private static final int LARGEST_SEGMENT = 0xffff + 2;

  private Drawing() {}

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] jpeg(int width, int height) {
    return written(width, height, "jpeg");
  }

  static byte[] png(int width, int height) {
    return written(width, height, "png");
  }

  /** Small, and quick to make smaller. */
  static byte[] tiny() {
    return jpeg(8, 6);
  }

  /** Red, with a blue right half. */
  private static byte[] written(int width, int height, String format) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture with a text in its metadata. */
  static byte[] withComment(byte[] jpeg, String comment) {
    var bytes = text(comment);
    return inserted(
        jpeg, ByteBuffer.allocate(4 + bytes.length).put(comment(bytes.length)).put(bytes).array());
  }

  private static byte[] comment(int length) {
    return new byte[] {(byte) 0xff, (byte) 0xfe, (byte) (length + 2 >> 8), (byte) (length + 2)};
  }

  /** A JPEG of exactly so many bytes: most are comment. */
  static byte[] jpegOf(int size) {
    var jpeg = tiny();
    var filling = new ByteArrayOutputStream();
    for (int left = size - jpeg.length; left > 0; left = size - jpeg.length - filling.size()) {
      int segment = Math.min(left, LARGEST_SEGMENT);
      int rest = left - segment;
      segment -= rest > 0 && rest < 4 ? 4 : 0;
      filling.writeBytes(comment(segment - 4));
      filling.writeBytes(new byte[segment - 4]);
    }
    return inserted(jpeg, filling.toByteArray());
  }

  private static byte[] inserted(byte[] jpeg, byte[] segments) {
    return ByteBuffer.allocate(jpeg.length + segments.length)
        .put(jpeg, 0, 2)
        .put(segments)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A PNG of a megabyte that claims 20 000 x 20 000 pixels. */
  static byte[] bomb() {
    var file = new ByteArrayOutputStream();
    file.writeBytes(text("\u0089PNG\r\n\u001a\n"));
    var header = ByteBuffer.allocate(13).putInt(20_000).putInt(20_000).put((byte) 1);
    file.writeBytes(chunk("IHDR", header.array()));
    file.writeBytes(chunk("IDAT", new byte[1 << 20]));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    var typed = ByteBuffer.allocate(4 + content.length).put(text(type)).put(content).array();
    var sum = new CRC32();
    sum.update(typed);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(typed)
        .putInt((int) sum.getValue())
        .array();
  }
}
