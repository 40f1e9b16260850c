package shelf.images.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file, or a part of it, to look things up in. What lies behind its end was cut off. */
final class Bytes {
  private final byte[] array;
  private final int from;
  private final int length;

  Bytes(byte[] array) {
    this(array, 0, array.length);
  }

  private Bytes(byte[] array, int from, int length) {
    this.array = array;
    this.from = from;
    this.length = length;
  }

  int length() {
    return length;
  }

  Bytes part(int at, long size) {
    if (at < 0 || size < 0 || at + size > length) {
      throw Unreadable.truncated();
    }
    return new Bytes(array, from + at, (int) size);
  }

  Bytes after(int at) {
    return part(at, length - at);
  }

  boolean has(int at, String latin1) {
    var wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return at + wanted.length <= length
        && Arrays.equals(array, from + at, from + at + wanted.length, wanted, 0, wanted.length);
  }

  String text(int at, int size) {
    return new String(part(at, size).toArray(), StandardCharsets.ISO_8859_1);
  }

  int u8(int at) {
    if (at < 0 || at >= length) {
      throw Unreadable.truncated();
    }
    return array[from + at] & 0xff;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int u16LittleEndian(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24LittleEndian(int at) {
    return u16LittleEndian(at) | u8(at + 2) << 16;
  }

  long u32LittleEndian(int at) {
    return u24LittleEndian(at) | (long) u8(at + 3) << 24;
  }

  byte[] toArray() {
    return Arrays.copyOfRange(array, from, from + length);
  }
}
