package shelf.contract.runtime;

import shelf.contract.Checkout;
import shelf.local.EmbeddedAws;
import shelf.local.Options;

/** The one of this package, empty and without a gateway; it stops with the JVM. */
final class SharedAws {

  /** No function is started in this JVM: there is none of that name. */
  private static final EmbeddedAws AWS =
      EmbeddedAws.start(Options.inMemory(Checkout.home()).starting("none").withoutGateway());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AWS::close, "stop the shared AWS"));
  }

  private SharedAws() {}

  static EmbeddedAws get() {
    return AWS;
  }
}
