package shelf.local.runtime;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The header by which X-Ray follows a request; nothing is sampled here. */
final class TraceId {

  private TraceId() {}

  static String at(Instant time) {
    var seconds = HexFormat.of().toHexDigits((int) time.getEpochSecond());
    return "Root=1-" + seconds + "-" + hex(12) + ";Parent=" + hex(8) + ";Sampled=0";
  }

  private static String hex(int bytes) {
    var random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
