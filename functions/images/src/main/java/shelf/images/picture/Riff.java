package shelf.images.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The container of WebP: chunks of a name of four letters, a length and a content. */
record Riff(List<Chunk> chunks) {
  private static final int HEADER = 8;
  private static final int MOST_CHUNKS = 10_000;

  record Chunk(String name, Bytes content) {}

  /**
   * @param chunks nothing but chunks
   */
  static Riff of(Bytes chunks) {
    var found = new ArrayList<Chunk>();
    int at = 0;
    while (at < chunks.length()) {
      var content = chunks.part(at + HEADER, chunks.u32LittleEndian(at + 4));
      found.add(new Chunk(chunks.text(at, 4), content));
      // Padded to an even length, but the last one not by everybody.
      at += HEADER + content.length() + (content.length() & 1);
      if (found.size() > MOST_CHUNKS) {
        throw Unreadable.damaged();
      }
    }
    return new Riff(List.copyOf(found));
  }

  Optional<Bytes> content(String name) {
    return chunks.stream()
        .filter(chunk -> chunk.name().equals(name))
        .map(Chunk::content)
        .findFirst();
  }

  /** A WebP of one chunk. */
  static byte[] webp(String name, byte[] content) {
    int padding = content.length & 1;
    var file = new ByteArrayOutputStream();
    file.writeBytes(head("RIFF", 4 + HEADER + content.length + padding));
    file.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(head(name, content.length));
    file.writeBytes(content);
    file.writeBytes(new byte[padding]);
    return file.toByteArray();
  }

  private static byte[] head(String name, int length) {
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.ISO_8859_1))
        .putInt(length)
        .array();
  }
}
