package shelf.local.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a text is set: as large as it fits, in lines.
 *
 * @param style as of {@link Font}
 * @param largest in pixels
 * @param smallest in pixels; what is too long even then goes on below its field
 */
record Lettering(int style, int largest, int smallest) {

  static final Lettering NAME = new Lettering(Font.BOLD, 76, 40);
  static final Lettering ABOUT = new Lettering(Font.PLAIN, 44, 28);

  private static final int STEP = 4;

  /** Smooth edges, and letters where they belong rather than where a pixel is. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** A machine may have no fonts at all, as containers do: its pictures have no words then. */
  private static final boolean HAS_FONTS = hasFonts();

  private static boolean hasFonts() {
    try {
      new TextLayout("a", new Font(Font.SANS_SERIF, Font.PLAIN, 12), CONTEXT);
      return true;
    } catch (RuntimeException | LinkageError | InternalError e) {
      return false;
    }
  }

  void draw(String text, Graphics2D graphics, Rectangle2D field) {
    if (!text.isBlank() && HAS_FONTS) {
      double y = field.getY();
      for (var line : fitting(text, field)) {
        y += line.getAscent();
        line.draw(graphics, (float) field.getX(), (float) y);
        y += line.getDescent() + line.getLeading();
      }
    }
  }

  private List<TextLayout> fitting(String text, Rectangle2D field) {
    int size = largest;
    var lines = lines(text, size, field);
    while (size > smallest && height(lines) > field.getHeight()) {
      size -= STEP;
      lines = lines(text, size, field);
    }
    return lines;
  }

  private List<TextLayout> lines(String text, int size, Rectangle2D field) {
    var font = new Font(Font.SANS_SERIF, style, size);
    var letters = new AttributedString(text, Map.of(TextAttribute.FONT, font)).getIterator();
    var measurer = new LineBreakMeasurer(letters, CONTEXT);
    var lines = new ArrayList<TextLayout>();
    while (measurer.getPosition() < letters.getEndIndex()) {
      lines.add(measurer.nextLayout((float) field.getWidth()));
    }
    return lines;
  }

  private static double height(List<TextLayout> lines) {
    return lines.stream()
        .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
        .sum();
  }
}
