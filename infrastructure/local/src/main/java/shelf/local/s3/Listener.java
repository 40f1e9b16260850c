package shelf.local.s3;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/** What S3Proxy listens with: a Jetty of its own, under another package name. */
final class Listener {

  private Listener() {}

  /** S3Proxy 4.1 does not show its server; a version without the field fails at start. */
  static Server of(S3Proxy proxy) {
    try {
      var field = S3Proxy.class.getDeclaredField("server");
      field.setAccessible(true);
      return (Server) field.get(proxy);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("S3Proxy has no field server", e);
    }
  }
}
