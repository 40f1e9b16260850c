package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * Holds every test of a class to leaving as many brands, and as many parts of them, as it found.
 */
public final class Unchanged implements BeforeEachCallback, AfterEachCallback {

  private JsonNode before;

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Brands.stats();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(Brands.stats()).as("stock after %s", context.getDisplayName()).isEqualTo(before);
  }
}
