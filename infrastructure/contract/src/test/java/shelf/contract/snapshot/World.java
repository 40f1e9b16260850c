package shelf.contract.snapshot;

import java.util.Map;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.SeededCatalog;
import shelf.local.EmbeddedAws;
import shelf.local.Options;

/** The one AWS of this package, with something of everything in it; it stops with the JVM. */
final class World {

  private static final EmbeddedAws AWS = EmbeddedAws.start(options());
  private static final Api ADMIN = Api.at(AWS.url()).withToken(AWS.token("catalog.admin"));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AWS::close, "stop the world"));
    fill();
  }

  private World() {}

  private static Options options() {
    return Options.inMemory(Checkout.home()).starting("none");
  }

  private static void fill() {
    SeededCatalog.addBrands(ADMIN);
    SeededCatalog.addParts(ADMIN);
    ADMIN.post("/admin/marketplace/car-models", Map.of("brand_id", 5, "model_name", "Giulia"));
    SeededCatalog.addProducts(ADMIN);
    SeededCatalog.addProjects(ADMIN);
  }

  static EmbeddedAws aws() {
    return AWS;
  }

  static Api admin() {
    return ADMIN;
  }
}
