package shelf.local.cli;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scheme, host and port of a server, as options take them. */
final class ServerUrl {

  private static final Pattern URL = Pattern.compile("(https?://[^/?#@\\s]+)/?");

  private ServerUrl() {}

  /** Without the slash it may end in; empty if it is no such URL. */
  static Optional<String> of(String text) {
    var parts = URL.matcher(text);
    return parts.matches() && hasHost(parts.group(1))
        ? Optional.of(parts.group(1))
        : Optional.empty();
  }

  private static boolean hasHost(String url) {
    try {
      return URI.create(url).getHost() != null;
    } catch (IllegalArgumentException e) {
      // No URL at all: that is the answer.
      return false;
    }
  }
}
