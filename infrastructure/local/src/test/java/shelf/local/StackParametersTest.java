package shelf.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StackParametersTest {
  private static final String MEDIA = "MediaPublicBaseUrl";
  private static final URI HERE = URI.create("http://127.0.0.1:9/_distribution");

  @Test
  void media_notGiven_isTheStandInForCloudFront() {
    assertThat(with(Map.of()).values()).containsEntry(MEDIA, HERE.toString());
    assertThat(with(Map.of()).media()).contains(HERE.toString());
  }

  @Test
  void media_empty_isTheStacksOwnDistributionToo() {
    assertThat(with(Map.of(MEDIA, "")).values()).containsEntry(MEDIA, HERE.toString());
  }

  @Test
  void media_given_stays() {
    assertThat(with(Map.of(MEDIA, "presigned")).values()).containsEntry(MEDIA, "presigned");
    assertThat(with(Map.of(MEDIA, "https://m.example")).media()).contains("https://m.example");
  }

  @Test
  void media_ofATemplateWithoutImages_isNone() {
    var parameters = new StackParameters(new TreeSet<>(), Map.of());
    parameters.distribution(HERE);

    assertThat(parameters.values()).doesNotContainKey(MEDIA);
    assertThat(parameters.media()).isEmpty();
  }

  private static StackParameters with(Map<String, String> given) {
    var parameters = new StackParameters(new TreeSet<>(List.of(MEDIA)), given);
    parameters.distribution(HERE);
    return parameters;
  }
}
