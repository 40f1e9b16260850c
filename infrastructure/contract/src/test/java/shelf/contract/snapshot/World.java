package shelf.contract.snapshot;

import java.util.Map;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.SeededCatalog;
import shelf.local.EmbeddedAws;
import shelf.local.Options;

/** The one AWS of this package, with something of everything in it; it stops with the JVM. */
final class World {

  private static final EmbeddedAws AWS = start();

  private World() {}

  private static EmbeddedAws start() {
    var aws = EmbeddedAws.start(Options.inMemory(Checkout.home()).starting("none"));
    Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "stop the world"));
    var admin = admin(aws);
    SeededCatalog.addBrands(admin);
    SeededCatalog.addParts(admin);
    admin.post("/admin/marketplace/car-models", Map.of("brand_id", 5, "model_name", "Giulia"));
    SeededCatalog.addProducts(admin);
    SeededCatalog.addProjects(admin);
    return aws;
  }

  static EmbeddedAws aws() {
    return AWS;
  }

  static Api admin() {
    return admin(AWS);
  }

  private static Api admin(EmbeddedAws aws) {
    return Api.at(aws.url()).withToken(aws.token("catalog.admin"));
  }
}
