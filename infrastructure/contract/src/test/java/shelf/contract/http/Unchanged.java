package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds every test of a class to leaving as many brands as it found. */
final class Unchanged implements BeforeEachCallback, AfterEachCallback {

  private long before;

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Brands.total();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(Brands.total()).as("brands after %s", context.getDisplayName()).isEqualTo(before);
  }
}
