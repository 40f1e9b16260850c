package shelf.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  private static final URI S3 = URI.create("http://127.0.0.1:9000");

  @ParameterizedTest
  @ValueSource(strings = {"", "presigned", "http://127.0.0.1:9000/_distribution"})
  void of_mediaOfS3_isS3Alone(String media) {
    assertThat(Sources.of(S3, Optional.of(media)).pictures())
        .containsExactly("http://127.0.0.1:9000");
  }

  @ParameterizedTest
  @CsvSource({
    "https://media.example, https://media.example",
    "https://media.example/a/b?c, https://media.example",
    "https://media.example;script-src, https://media.example",
    "http://[::1]:80/x, http://[::1]:80",
  })
  void of_mediaElsewhere_isItsOriginToo(String media, String origin) {
    assertThat(Sources.of(S3, Optional.of(media)).pictures())
        .containsExactly("http://127.0.0.1:9000", origin);
  }

  @Test
  void of_noMedia_sendsToS3() {
    assertThat(Sources.of(S3, Optional.empty()).uploads()).isEqualTo("http://127.0.0.1:9000");
  }
}
