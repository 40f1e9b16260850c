package shelf.contract;

import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import shelf.local.lambda.Code;
import shelf.local.template.Template;

/**
 * Holds the functions' classes for as long as tests run. There are some thirty embedded AWS, one
 * after the other: without this each loads and compiles all functions anew.
 */
public final class KeptCode implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(KeptCode.class))
        .computeIfAbsent(Code.class, type -> Code.load(template()));
  }

  private static Template template() {
    var parameters =
        Map.of(
            "JwtIssuer", "https://issuer.example/",
            "JwtAudience", "shelf",
            "MediaBucketName", "media",
            "MediaPublicBaseUrl", "presigned");
    return Template.read(Checkout.at("template.yaml"), parameters);
  }
}
