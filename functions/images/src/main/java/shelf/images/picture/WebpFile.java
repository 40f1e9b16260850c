package shelf.images.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * A WebP up to its end. Of an animation only the first picture counts.
 *
 * @param size of the canvas
 * @param left of the frame on the canvas, in pixels
 * @param top of the frame on the canvas, in pixels
 */
record WebpFile(Size size, WebpFrame frame, int left, int top, Orientation orientation)
    implements Source {
  private static final int ANIMATED = 0x02;
  private static final int FRAME_HEADER = 16;

  static boolean begins(Bytes file) {
    return file.has(0, "RIFF") && file.has(8, "WEBP");
  }

  static WebpFile read(Bytes file) {
    var riff = Riff.of(file.part(12, file.u32LittleEndian(4) - 4));
    var extended = riff.content("VP8X");
    if (extended.isEmpty()) {
      var frame = WebpFrame.of(riff);
      return new WebpFile(frame.size(), frame, 0, 0, Orientation.UPRIGHT);
    }
    var header = extended.get();
    var orientation = riff.content("EXIF").map(Orientation::of).orElse(Orientation.UPRIGHT);
    return (header.u8(0) & ANIMATED) == 0
        ? whole(size(header, 4), WebpFrame.of(riff), orientation)
        : first(size(header, 4), riff.content("ANMF"), orientation);
  }

  private static Size size(Bytes bytes, int at) {
    return new Size(bytes.u24LittleEndian(at) + 1, bytes.u24LittleEndian(at + 3) + 1);
  }

  private static WebpFile whole(Size canvas, WebpFrame frame, Orientation orientation) {
    if (!frame.size().equals(canvas)) {
      throw Unreadable.damaged();
    }
    return new WebpFile(canvas, frame, 0, 0, orientation);
  }

  private static WebpFile first(Size canvas, Optional<Bytes> animation, Orientation orientation) {
    var content = animation.orElseThrow(Unreadable::damaged);
    int left = 2 * content.u24LittleEndian(0);
    int top = 2 * content.u24LittleEndian(3);
    var frame = WebpFrame.of(Riff.of(content.after(FRAME_HEADER)));
    boolean isInside =
        left + frame.size().width() <= canvas.width()
            && top + frame.size().height() <= canvas.height();
    if (!isInside || !frame.size().equals(size(content, 6))) {
      throw Unreadable.damaged();
    }
    return new WebpFile(canvas, frame, left, top, orientation);
  }

  @Override
  public Kind kind() {
    return Kind.WEBP;
  }

  @Override
  public BufferedImage decode(Patience patience) throws IOException {
    var picture = frame.decode(patience, step());
    return frame.size().equals(size) ? picture : onCanvas(picture, step());
  }

  private BufferedImage onCanvas(BufferedImage picture, int step) {
    int width = (size.width() + step - 1) / step;
    int height = (size.height() + step - 1) / step;
    var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = canvas.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(picture, left / step, top / step, null);
    graphics.dispose();
    return canvas;
  }
}
