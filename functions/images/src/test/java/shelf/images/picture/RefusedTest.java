package shelf.images.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, there is an answer, soon. */
class RefusedTest {
  private static final byte[] PNG =
      Drawing.png(Drawing.quadrants(90, 60, BufferedImage.TYPE_4BYTE_ABGR));

  private static String reason(byte[] bytes) {
    var examined = Pictures.examine(bytes);
    assertThat(examined).isInstanceOf(Refused.class);
    return ((Refused) examined).reason();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><script>alert(1)</script>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
        "PK\u0003\u0004 a zip",
        "GIF89a\u0001\u0000\u0001\u0000",
        "BM a bitmap",
        "%PDF-1.7",
        "RIFF\u0004\u0000\u0000\u0000WAVE",
        "\u00ff",
        "\u0000\u0000\u0000\u001cftypavif"
      })
  void examine_anotherKindOfFile_isRefused(String content) {
    assertThat(reason(text(content))).isEqualTo("not a JPEG, PNG or WebP");
  }

  @Test
  void examine_noBytes_isRefused() {
    assertThat(reason(new byte[0])).isEqualTo("the file is empty");
  }

  @Test
  void examine_bomb_isRefusedByItsHeader() {
    var bomb = PngParts.png(20_000, 20_000, new byte[1 << 20]);

    assertThat(reason(bomb)).isEqualTo("20000 x 20000 pixels, at most 50 million");
  }

  @Test
  void examine_sidesOutOfBounds_areRefused() {
    assertThat(reason(PngParts.png(0, 10, new byte[10]))).isEqualTo("it has no pixels");
    assertThat(reason(PngParts.png(-1, 1, new byte[10]))).endsWith("at most 50 million");
    assertThat(reason(PngParts.png(70_000, 1, new byte[10]))).endsWith("at most 50 million");
    assertThat(reason(PngParts.png(50_001, 1000, new byte[10]))).endsWith("at most 50 million");
  }

  @Test
  void examine_moreDataThanPixels_isNotInflated() {
    var endless = PngParts.png(100, 100, PngParts.deflatedZeros(300));
    var text = new byte[300_000];
    System.arraycopy(text("k\0\0"), 0, text, 0, 3);
    System.arraycopy(PngParts.deflatedZeros(200), 0, text, 3, 190_000);

    assertThat(allocated(endless)).isLessThan(10 << 20);
    assertThat(allocated(PngParts.with(PNG, PngParts.chunk("zTXt", text)))).isLessThan(10 << 20);
  }

  private static long allocated(byte[] bytes) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertThat(Pictures.examine(bytes)).isInstanceOf(Picture.class);
    return thread.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void examine_fiftyMegapixels_takeLessThanThreeHundredMegabytes() {
    var grey = new BufferedImage(8660, 5773, BufferedImage.TYPE_BYTE_GRAY);

    assertThat(allocated(Drawing.written(grey, "jpeg", false))).isLessThan(300L << 20);
  }

  static Stream<byte[]> files() {
    return Stream.of(
        Drawing.jpeg(90, 60),
        Drawing.written(Drawing.quadrants(90, 60, BufferedImage.TYPE_INT_RGB), "jpeg", true),
        PNG,
        TinyFiles.CMYK,
        TinyFiles.LOSSY,
        TinyFiles.LOSSLESS,
        TinyFiles.ANIMATED,
        TinyFiles.FILTERED_ALPHA);
  }

  @ParameterizedTest
  @MethodSource("files")
  void examine_cutOffAnywhere_isRefused(byte[] file) {
    int step = Math.max(1, file.length / 40);
    for (int length = 0; length < file.length - 1; length += step) {
      reason(Arrays.copyOf(file, length));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void examine_bytesChanged_isAnswered(byte[] file) {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      var changed = file.clone();
      for (int change = 0; change <= i % 4; change++) {
        changed[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      assertThat(Pictures.examine(changed)).isNotNull();
    }
  }

  @Test
  void examine_jpegWithoutItsMiddle_isRefused() {
    var jpeg = Drawing.written(noise(), "jpeg", false);
    var shortened = Arrays.copyOf(jpeg, jpeg.length / 2);
    shortened[shortened.length - 2] = (byte) 0xff;
    shortened[shortened.length - 1] = (byte) 0xd9;

    assertThat(reason(shortened)).isEqualTo("the file is damaged");
  }

  @Test
  void examine_pngWithoutItsLastRows_isRefused() {
    assertThat(reason(PngParts.png(8000, 3000, PngParts.deflatedZeros(1))))
        .isEqualTo("the file is damaged");
  }

  private static BufferedImage noise() {
    var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    var random = new Random(3);
    for (int i = 0; i < 40_000; i++) {
      image.setRGB(i % 200, i / 200, random.nextInt());
    }
    return image;
  }

  @Test
  void decode_patienceAtItsEnd_isRefused() {
    var impatient = Patience.of(Duration.ofSeconds(-1));

    for (var file : List.of(Drawing.jpeg(900, 600), Drawing.png(noise()), TinyFiles.LOSSLESS)) {
      assertThatThrownBy(() -> Source.of(file).decode(impatient))
          .isInstanceOf(Unreadable.class)
          .hasMessage("it takes too long to decode");
    }
  }
}
