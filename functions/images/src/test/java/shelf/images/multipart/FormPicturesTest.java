package shelf.images.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import shelf.config.Config;
import shelf.http.Part;
import shelf.http.Problem;
import shelf.images.gallery.ProductGallery;
import shelf.images.picture.Patience;
import shelf.media.MediaUrls;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

class FormPicturesTest {

  private static final List<Part> FILES =
      List.of(new Part("files", "a.jpg", jpeg()), new Part("files", "b.jpg", jpeg()));

  private static byte[] jpeg() {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormPictures pictures(Duration patience) {
    var config =
        Config.of(
            Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "nobody",
                "AWS_SECRET_ACCESS_KEY", "nothing",
                "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1",
                "MEDIA_BUCKET", "media"));
    var dynamoDb = DynamoDb.connect(config, new Meter(), new Backoff(new Random(1)));
    var urls = MediaUrls.of(config, Clock.systemUTC());
    return new FormPictures(
        new ProductGallery(dynamoDb.table("products"), urls), Patience.of(patience));
  }

  @Test
  void of_inTime_areThePictures() {
    assertThat(pictures(Duration.ofMinutes(1)).of(FILES)).hasSize(2);
  }

  @Test
  void of_tooSlow_is413ThatNamesTheUploads() {
    var impatient = pictures(Duration.ofMillis(-1));
    assertThatThrownBy(() -> impatient.of(FILES))
        .isInstanceOfSatisfying(
            Problem.class,
            it -> {
              assertThat(it.answer().status()).isEqualTo(413);
              assertThat(it.answer().body().orElseThrow().toString()).contains("images/uploads");
            });
  }
}
