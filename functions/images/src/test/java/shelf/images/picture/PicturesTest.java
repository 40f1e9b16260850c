package shelf.images.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.images.picture.Shown.QUADRANTS;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.images.picture.Shown.Hue;

/** What is a picture, and what its variants show. */
class PicturesTest {

  private static Picture picture(byte[] bytes) {
    assertThat(Pictures.examine(bytes)).isInstanceOf(Picture.class);
    return (Picture) Pictures.examine(bytes);
  }

  private static Shown shown(byte[] bytes) {
    return Shown.of(picture(bytes).variants().getLast().jpeg());
  }

  static Map<String, byte[]> quadrants() {
    return Map.ofEntries(
        Map.entry("JPEG", Drawing.jpeg(640, 480)),
        Map.entry("progressive", written(BufferedImage.TYPE_INT_RGB, "jpeg", true)),
        Map.entry("CMYK", TinyFiles.CMYK),
        Map.entry("PNG", written(BufferedImage.TYPE_INT_RGB, "png", false)),
        Map.entry("alpha", written(BufferedImage.TYPE_4BYTE_ABGR, "png", false)),
        Map.entry("interlaced", written(BufferedImage.TYPE_INT_RGB, "png", true)),
        Map.entry("palette", written(BufferedImage.TYPE_BYTE_INDEXED, "png", false)),
        Map.entry("16 bit", Drawing.png(Drawing.drawn(deep(ColorSpace.CS_sRGB, true)))),
        Map.entry("VP8", TinyFiles.LOSSY),
        Map.entry("VP8L", TinyFiles.LOSSLESS),
        Map.entry("animation", TinyFiles.ANIMATED));
  }

  private static byte[] written(int type, String format, boolean isProgressive) {
    return Drawing.written(Drawing.quadrants(640, 480, type), format, isProgressive);
  }

  private static BufferedImage deep(int colors, boolean hasAlpha) {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(colors),
            hasAlpha,
            false,
            hasAlpha ? 3 : 1,
            DataBuffer.TYPE_USHORT);
    return new BufferedImage(model, model.createCompatibleWritableRaster(64, 48), false, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JPEG",
        "progressive",
        "CMYK",
        "PNG",
        "alpha",
        "interlaced",
        "palette",
        "16 bit",
        "VP8",
        "VP8L",
        "animation"
      })
  void examine_anyEncoding_showsTheSame(String encoding) {
    assertThat(shown(quadrants().get(encoding)).quadrants()).isEqualTo(QUADRANTS);
  }

  @Test
  void examine_eachKind_toldByContent() {
    assertThat(picture(Drawing.jpeg(8, 8)).kind()).isEqualTo(Kind.JPEG);
    assertThat(picture(quadrants().get("PNG")).kind()).isEqualTo(Kind.PNG);
    assertThat(
            Stream.of(TinyFiles.LOSSY, TinyFiles.LOSSLESS, TinyFiles.ANIMATED)
                .map(bytes -> picture(bytes).kind()))
        .containsOnly(Kind.WEBP);
  }

  @ParameterizedTest
  @CsvSource({
    "2000, 1500, 360, 270, 1280, 960",
    "1500, 2000, 270, 360, 960, 1280",
    "1280, 10, 360, 3, 1280, 10",
    "500, 400, 360, 288, 500, 400",
    "100, 80, 100, 80, 100, 80",
    "3000, 1, 360, 1, 1280, 1",
    "1, 1, 1, 1, 1, 1"
  })
  void examine_anySize_isMadeSmallerNeverLarger(
      int width, int height, int small, int smallHeight, int large, int largeHeight) {
    var picture = picture(Drawing.jpeg(width, height));

    assertThat(List.of(picture.width(), picture.height())).containsExactly(width, height);
    assertThat(picture.variants()).extracting(Variant::longestSide).containsExactly(360, 1280);
    assertThat(picture.variants()).extracting(Variant::width).containsExactly(small, large);
    assertThat(picture.variants())
        .extracting(Variant::height)
        .containsExactly(smallHeight, largeHeight);
    assertThat(picture.variants())
        .allSatisfy(variant -> {
          var image = Shown.of(variant.jpeg()).image();
          assertThat(image.getWidth()).isEqualTo(variant.width());
          assertThat(image.getHeight()).isEqualTo(variant.height());
        });
  }

  @Test
  void examine_transparent_isOnWhite() {
    var half = List.of(Hue.WHITE, Hue.RED, Hue.WHITE, Hue.BLUE);

    assertThat(shown(TinyFiles.LOSSLESS_ALPHA).quadrants()).isEqualTo(half);
    assertThat(shown(TinyFiles.LOSSY_ALPHA).quadrants()).isEqualTo(half);
    var nothing = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    assertThat(shown(Drawing.png(nothing)).quadrants()).containsOnly(Hue.WHITE);
  }

  static Stream<byte[]> gradients() {
    return Stream.of(TinyFiles.PLAIN_ALPHA, TinyFiles.PACKED_ALPHA, TinyFiles.FILTERED_ALPHA);
  }

  @ParameterizedTest
  @MethodSource("gradients")
  void examine_alphaInEachEncoding_isTheSameGradient(byte[] webp) {
    var shown = shown(webp);

    assertThat(shown.rgb(2, 0) & 0xff).isBetween(240, 255);
    assertThat(shown.rgb(2, 2) & 0xff).isBetween(110, 135);
    assertThat(shown.rgb(2, 3) & 0xff).isBetween(50, 75);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void examine_deepGrey_keepsItsBrightness(boolean hasAlpha) {
    var grey = deep(ColorSpace.CS_GRAY, hasAlpha);
    for (int band = 0; band < grey.getRaster().getNumBands(); band++) {
      int value = band == 0 ? 0x8080 : 0xffff;
      var samples = IntStream.generate(() -> value).limit(64 * 48).toArray();
      grey.getRaster().setSamples(0, 0, 64, 48, band, samples);
    }

    assertThat(shown(Drawing.png(grey)).rgb(2, 2) & 0xff).isBetween(126, 130);
  }

  @Test
  void examine_picture_keepsItsBytes() {
    var bytes = Drawing.jpeg(20, 10);

    assertThat(picture(bytes).bytes()).isSameAs(bytes);
  }

  @Test
  void examine_metadata_isGoneFromVariants() {
    var secret = "taken at home".getBytes(StandardCharsets.US_ASCII);
    var jpeg = Exif.segment(Drawing.jpeg(600, 400), 0xe1, "Exif\0\0", secret);

    assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).contains("Exif", "at home");
    assertThat(picture(jpeg).variants())
        .extracting(variant -> new String(variant.jpeg(), StandardCharsets.ISO_8859_1))
        .allSatisfy(text -> assertThat(text).doesNotContain("Exif", "at home", "ICC_PROFILE"));
  }
}
