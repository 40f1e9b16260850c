package shelf.images.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.images.picture.Shown.Hue.BLUE;
import static shelf.images.picture.Shown.Hue.GREEN;
import static shelf.images.picture.Shown.Hue.RED;
import static shelf.images.picture.Shown.Hue.WHITE;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.images.picture.Shown.Hue;

class OrientationTest {
  // What stands at the top left, top right, bottom left and bottom right for 1 to 8.
  private static final List<List<Hue>> UPRIGHT =
      List.of(
          List.of(RED, GREEN, BLUE, WHITE),
          List.of(GREEN, RED, WHITE, BLUE),
          List.of(WHITE, BLUE, GREEN, RED),
          List.of(BLUE, WHITE, RED, GREEN),
          List.of(RED, BLUE, GREEN, WHITE),
          List.of(BLUE, RED, WHITE, GREEN),
          List.of(WHITE, GREEN, BLUE, RED),
          List.of(GREEN, WHITE, RED, BLUE));

  private static Picture picture(byte[] bytes) {
    return (Picture) Pictures.examine(bytes);
  }

  private static void assertUpright(int exif, Picture picture) {
    assertThat(picture.variants())
        .allSatisfy(variant ->
            assertThat(Shown.of(variant.jpeg()).quadrants()).isEqualTo(UPRIGHT.get(exif - 1)));
    boolean isPortrait = picture.height() > picture.width();
    assertThat(isPortrait).isEqualTo(exif >= 5);
    assertThat(picture.variants())
        .allSatisfy(
            variant -> assertThat(variant.height() > variant.width()).isEqualTo(isPortrait));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void examine_jpegWithExif_standsUpright(int exif) {
    for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      var jpeg = Exif.in(Drawing.jpeg(640, 480), Exif.oriented(exif, order));

      assertUpright(exif, picture(jpeg));
    }
  }

  @Test
  void examine_pngWithExif_standsUpright() {
    var png = Drawing.written(Drawing.quadrants(640, 480, 1), "png", false);
    var exif = PngParts.chunk("eXIf", Exif.oriented(8, ByteOrder.BIG_ENDIAN));

    assertUpright(8, picture(PngParts.with(png, exif)));
  }

  @Test
  void examine_webpWithExif_standsUpright() {
    assertUpright(6, picture(TinyFiles.LOSSLESS_TURNED));
  }

  @Test
  void examine_exifWithoutSense_isUpright() {
    var jpeg = Drawing.jpeg(640, 480);
    var sane = Exif.oriented(6, ByteOrder.BIG_ENDIAN);
    var senseless = Exif.oriented(9, ByteOrder.BIG_ENDIAN);
    var offset = sane.clone();
    offset[4] = (byte) 0xff;

    assertUpright(1, picture(Exif.in(jpeg, senseless)));
    assertUpright(1, picture(Exif.in(jpeg, offset)));
    IntStream.range(0, 18)
        .mapToObj(length -> Arrays.copyOf(sane, length))
        .forEach(cut -> assertUpright(1, picture(Exif.in(jpeg, cut))));
  }
}
