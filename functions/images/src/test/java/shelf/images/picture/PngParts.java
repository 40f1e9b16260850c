package shelf.images.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNGs that no encoder writes. */
final class PngParts {
  private PngParts() {}

  /** One bit of grey a pixel. */
  static byte[] png(int width, int height, byte[] deflated) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
    file.writeBytes(chunk("IHDR", header.array()));
    file.writeBytes(chunk("IDAT", deflated));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  static byte[] chunk(String type, byte[] content) {
    var typed = ByteBuffer.allocate(4 + content.length);
    typed.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
    var sum = new CRC32();
    sum.update(typed.array());
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(typed.array())
        .putInt((int) sum.getValue())
        .array();
  }

  /** Behind the header. */
  static byte[] with(byte[] png, byte[] chunk) {
    return ByteBuffer.allocate(png.length + chunk.length)
        .put(png, 0, 33)
        .put(chunk)
        .put(png, 33, png.length - 33)
        .array();
  }

  static byte[] deflatedZeros(int megabytes) {
    var deflated = new ByteArrayOutputStream();
    var output = new byte[1 << 16];
    try (var deflater = new Deflater()) {
      for (int i = 0; i < megabytes; i++) {
        deflater.setInput(new byte[1 << 20]);
        while (!deflater.needsInput()) {
          deflated.write(output, 0, deflater.deflate(output));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        deflated.write(output, 0, deflater.deflate(output));
      }
    }
    return deflated.toByteArray();
  }
}
