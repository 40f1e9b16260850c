package shelf.local.gateway;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Keeps web pages away from what is meant for people at this machine. */
final class LocalOnly {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  private LocalOnly() {}

  /**
   * False if a browser sent it for some page, or if the name it was sent to is not a loopback one:
   * a page whose name was made to point here (DNS rebinding) is stopped by that.
   */
  static boolean allows(Request request) {
    var host = Optional.ofNullable(request.getHttpURI().getHost()).orElse("");
    return !request.getHeaders().contains(HttpHeader.ORIGIN) && LOOPBACK.contains(host);
  }
}
