package shelf.local.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture for something that nobody has photographed: its outline, its name and what else is
 * known of it.
 *
 * @param name wrapped, and set smaller if it is long
 * @param about one line below it; may be empty
 * @param ground the background
 */
public record Poster(String name, String about, Outline outline, Color ground) {

  static {
    // Else a machine with a screen that cannot be reached would not draw.
    System.setProperty("java.awt.headless", "true");
  }

  static final int WIDTH = 1200;
  static final int HEIGHT = 900;

  /** All is within the square in the middle, which is what lists show of it. */
  private static final int MARGIN = (WIDTH - HEIGHT) / 2 + 30;

  private static final Rectangle2D FIGURE =
      new Rectangle2D.Double(MARGIN, 80, WIDTH - 2 * MARGIN, 400);
  private static final Rectangle2D NAME =
      new Rectangle2D.Double(MARGIN, 520, WIDTH - 2 * MARGIN, 230);
  private static final Rectangle2D ABOUT =
      new Rectangle2D.Double(MARGIN, 770, WIDTH - 2 * MARGIN, 60);

  /** 1200 by 900 pixels. */
  public byte[] jpeg() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      draw(graphics);
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  private void draw(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setPaint(new GradientPaint(0, 0, ground, 0, HEIGHT, shade()));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    drawOutline(graphics);
    graphics.setColor(ink());
    Lettering.NAME.draw(name, graphics, NAME);
    Lettering.ABOUT.draw(about, graphics, ABOUT);
  }

  private void drawOutline(Graphics2D graphics) {
    var shape = outline.in(FIGURE);
    graphics.setColor(ink());
    graphics.setComposite(AlphaComposite.SrcOver.derive(0.12f));
    graphics.fill(shape);
    graphics.setComposite(AlphaComposite.SrcOver.derive(0.55f));
    graphics.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  private Color shade() {
    return new Color(
        ground.getRed() * 9 / 10, ground.getGreen() * 9 / 10, ground.getBlue() * 9 / 10);
  }

  /** What can be read on the ground. */
  private Color ink() {
    int light = 299 * ground.getRed() + 587 * ground.getGreen() + 114 * ground.getBlue();
    return light > 140_000 ? new Color(0x1D2420) : Color.WHITE;
  }

  private static byte[] encoded(BufferedImage image) {
    try (var bytes = new ByteArrayOutputStream()) {
      if (!ImageIO.write(image, "jpg", bytes)) {
        throw new IllegalStateException("this Java writes no JPEG");
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
