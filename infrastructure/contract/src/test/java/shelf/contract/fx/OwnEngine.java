package shelf.contract.fx;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one engine of a test class that needs other parameters; stops after its last test. */
final class OwnEngine implements AfterAllCallback {

  private final FxEngine engine;

  private OwnEngine(FxEngine engine) {
    this.engine = engine;
  }

  static OwnEngine with(Map<String, String> parameters) {
    return new OwnEngine(FxEngine.with(parameters));
  }

  /** With nothing stored, and a source that says nothing. */
  FxEngine emptied() {
    engine.empty();
    return engine;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    engine.close();
  }
}
