package shelf.images.picture;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.WritableRaster;

/**
 * Four bands of 8 bits for the decoder of lossless WebP, until patience ends: a file may ask for a
 * million passes over all pixels, in three bits each.
 */
final class PatientRaster extends WritableRaster {
  private static final int BANDS = 4;

  private final byte[] samples;
  private final int rowLength;
  private final Patience patience;

  PatientRaster(Size size, Patience patience) {
    this(new byte[size.pixels() * BANDS], size, size.width() * BANDS, patience);
  }

  private PatientRaster(byte[] samples, Size size, int rowLength, Patience patience) {
    super(
        new PixelInterleavedSampleModel(
            DataBuffer.TYPE_BYTE,
            size.width(),
            size.height(),
            BANDS,
            rowLength,
            new int[] {0, 1, 2, 3}),
        new DataBufferByte(samples, samples.length),
        new Point());
    this.samples = samples;
    this.rowLength = rowLength;
    this.patience = patience;
  }

  /** The decoder packs several pixels of a palette into one, and so asks for the left part. */
  @Override
  public WritableRaster createWritableChild(
      int x, int y, int width, int height, int childX, int childY, int[] bands) {
    boolean isLeftPart = x == 0 && y == 0 && height == getHeight() && bands == null;
    if (!isLeftPart || childX != 0 || childY != 0) {
      return super.createWritableChild(x, y, width, height, childX, childY, bands);
    }
    return width == getWidth()
        ? this
        : new PatientRaster(samples, new Size(width, height), rowLength, patience);
  }

  @Override
  public Object getDataElements(int x, int y, Object target) {
    System.arraycopy(samples, at(x, y), (byte[]) target, 0, BANDS);
    return target;
  }

  @Override
  public void setDataElements(int x, int y, Object pixel) {
    if (x == 0) {
      patience.check();
    }
    System.arraycopy((byte[]) pixel, 0, samples, at(x, y), BANDS);
  }

  private int at(int x, int y) {
    if (x < 0 || x >= getWidth() || y < 0 || y >= getHeight()) {
      throw Unreadable.damaged();
    }
    return y * rowLength + x * BANDS;
  }
}
