package shelf.local.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosterTest {
  private static final Color GREEN = new Color(0x2E8B57);

  @Test
  void jpeg_isInFullSizeOnTheGroundThatWasAskedFor() throws IOException {
    var image = drawn(new Poster("Скатерть", "⌀ 330 см", Outline.DISC, GREEN));

    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(900);
    assertThat(likeness(new Color(image.getRGB(600, 5)), GREEN)).isLessThan(30);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xFFFFFF, 0xFFFF00, 0x0000FF, 0x808080})
  void jpeg_onAnyGround_hasWordsThatCanBeRead(int ground) throws IOException {
    var image = drawn(new Poster("НАЗВАНИЕ НАЗВАНИЕ", "", Outline.BOX, new Color(ground)));

    assertThat(contrast(image, 520, 760)).isGreaterThan(300);
  }

  @Test
  void jpeg_withoutWords_hasTheOutlineOnly() throws IOException {
    var image = drawn(new Poster("", " ", Outline.PLATE, GREEN));

    assertThat(contrast(image, 520, 890)).isLessThan(60);
    assertThat(contrast(image, 80, 480)).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово",
        "неразрывноеслововсёцеликомбезединогопробелакотороенадоразорватьпосерединечтобыпоместилось",
        "Стол & <b>стул</b> «№ 1»\t\u0000 \uD83E\uDE91",
      })
  void jpeg_longOrOddName_leavesTheMarginsFree(String name) throws IOException {
    var image = drawn(new Poster(name, "", Outline.STRIP, Color.WHITE));

    assertThat(contrast(image.getSubimage(0, 0, 60, 900), 500, 900)).isLessThan(60);
    assertThat(contrast(image.getSubimage(1140, 0, 60, 900), 500, 900)).isLessThan(60);
    assertThat(contrast(image, 840, 900)).isLessThan(60);
  }

  @ParameterizedTest
  @EnumSource
  void outline_isInsideItsField(Outline outline) throws IOException {
    var image = drawn(new Poster("", "", outline, Color.WHITE));

    assertThat(contrast(image, 100, 460)).isGreaterThan(100);
    assertThat(contrast(image, 0, 70)).isLessThan(60);
  }

  @Test
  void outlines_areToldApart() {
    Set<String> pictures = new HashSet<>();
    for (var outline : Outline.values()) {
      var jpeg = new Poster("", "", outline, Color.WHITE).jpeg();
      assertThat(pictures.add(Arrays.toString(jpeg))).as(outline.name()).isTrue();
    }
  }

  @Test
  void jpeg_isSmallEnoughToBeSentByTheHundred() {
    assertThat(new Poster("Скатерть Амори", "⌀ 330 см", Outline.DISC, GREEN).jpeg())
        .hasSizeBetween(5_000, 150_000);
  }

  private static BufferedImage drawn(Poster poster) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(poster.jpeg()));
  }

  /** Between the lightest and the darkest pixel of some rows; 765 between black and white. */
  private static int contrast(BufferedImage image, int fromRow, int toRow) {
    int lightest = 0;
    int darkest = 765;
    for (int y = fromRow; y < toRow; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int light = likeness(new Color(image.getRGB(x, y)), Color.BLACK);
        lightest = Math.max(lightest, light);
        darkest = Math.min(darkest, light);
      }
    }
    return lightest - darkest;
  }

  private static int likeness(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed())
        + Math.abs(one.getGreen() - other.getGreen())
        + Math.abs(one.getBlue() - other.getBlue());
  }
}
