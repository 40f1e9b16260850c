package shelf.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The template that is here. */
class CheckoutTemplateTest {

  @Test
  void template_ofThisCheckout_canBeRead() {
    var file = Path.of(System.getProperty("shelf.home"), "template.yaml");
    var parameters =
        Map.of(
            "JwtIssuer", "http://i",
            "JwtAudience", "a",
            "MediaBucketName", "media",
            "MediaPublicBaseUrl", "http://127.0.0.1/images");

    var template = Template.read(file, parameters);

    assertThat(template.resources("AWS::Serverless::Function")).isNotEmpty();
  }
}
