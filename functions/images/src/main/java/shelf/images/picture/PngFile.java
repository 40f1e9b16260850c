package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG up to its end, each needed chunk with its right checksum.
 *
 * @param essence the file without its other chunks: compressed texts can be bombs
 */
record PngFile(Size size, Orientation orientation, byte[] essence) implements Source {
  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int MOST_CHUNKS = 50_000;

  /**
   * @param whole with length, type and checksum
   */
  private record Chunk(String type, Bytes whole) {
    Bytes content() {
      return whole.part(8, whole.length() - 12L);
    }

    boolean isWhole() {
      var sum = new CRC32();
      sum.update(whole.part(4, whole.length() - 8L).toArray());
      return sum.getValue() == whole.u32(whole.length() - 4);
    }
  }

  static boolean begins(Bytes file) {
    return file.has(0, SIGNATURE);
  }

  static PngFile read(Bytes file) {
    var chunks = chunks(file);
    var needed = chunks.stream().filter(chunk -> NEEDED.contains(chunk.type())).toList();
    var header = needed.getFirst();
    if (!header.type().equals("IHDR") || !needed.stream().allMatch(Chunk::isWhole)) {
      throw Unreadable.damaged();
    }
    return new PngFile(size(header.content()), orientation(chunks), essence(needed));
  }

  private static List<Chunk> chunks(Bytes file) {
    var chunks = new ArrayList<Chunk>();
    int at = SIGNATURE.length();
    while (chunks.size() < MOST_CHUNKS) {
      var chunk = new Chunk(file.text(at + 4, 4), file.part(at, file.u32(at) + 12));
      chunks.add(chunk);
      at += chunk.whole().length();
      if (chunk.type().equals("IEND")) {
        return chunks;
      }
    }
    throw Unreadable.damaged();
  }

  private static Size size(Bytes header) {
    return new Size(side(header.u32(0)), side(header.u32(4)));
  }

  private static int side(long claimed) {
    return (int) Math.min(claimed, Integer.MAX_VALUE);
  }

  private static Orientation orientation(List<Chunk> chunks) {
    return chunks.stream()
        .filter(chunk -> chunk.type().equals("eXIf"))
        .findFirst()
        .map(exif -> Orientation.of(exif.content()))
        .orElse(Orientation.UPRIGHT);
  }

  private static byte[] essence(List<Chunk> needed) {
    var essence = new ByteArrayOutputStream();
    essence.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    needed.forEach(chunk -> essence.writeBytes(chunk.whole().toArray()));
    return essence.toByteArray();
  }

  @Override
  public Kind kind() {
    return Kind.PNG;
  }

  @Override
  public BufferedImage decode(Patience patience) throws IOException {
    var reader = Codecs.png();
    try {
      return Flattening.flat(Decoding.read(reader, essence, step(), patience));
    } finally {
      reader.dispose();
    }
  }
}
