package shelf.images.picture;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes for a decoder, until patience ends. */
final class Input extends ImageInputStreamImpl {
  private static final int BLOCK = 1024;
  private static final int MOST_ENDS = 1000;
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final Patience patience;
  private final AtomicInteger ends = new AtomicInteger();

  Input(byte[] bytes, Patience patience) {
    this.bytes = bytes;
    this.patience = patience;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public int read() {
    passing(1);
    bitOffset = 0;
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : end();
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    passing(length);
    bitOffset = 0;
    if (streamPos >= bytes.length) {
      return end();
    }
    int read = Math.min(length, bytes.length - (int) streamPos);
    System.arraycopy(bytes, (int) streamPos, target, offset, read);
    streamPos += read;
    return read;
  }

  /** As it is there already, but not by way of a buffer: WebP is read by nothing else. */
  @Override
  public long readLong() throws IOException {
    if (streamPos > bytes.length - Long.BYTES) {
      return super.readLong();
    }
    passing(Long.BYTES);
    bitOffset = 0;
    boolean isLittleEndian = getByteOrder() == ByteOrder.LITTLE_ENDIAN;
    var longs = isLittleEndian ? LITTLE_ENDIAN : BIG_ENDIAN;
    long value = (long) longs.get(bytes, (int) streamPos);
    streamPos += Long.BYTES;
    return value;
  }

  // The decoder of WebP takes the end for zeros, and goes on with as many as it needs.
  private int end() {
    if (ends.incrementAndGet() > MOST_ENDS) {
      throw Unreadable.damaged();
    }
    return -1;
  }

  // Decoders of WebP read the same eight bytes again for every few bits.
  private void passing(int length) {
    if (streamPos / BLOCK != (streamPos + length) / BLOCK) {
      patience.check();
    }
  }
}
