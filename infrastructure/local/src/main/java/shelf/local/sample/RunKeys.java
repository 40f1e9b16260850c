package shelf.local.sample;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The {@code Idempotency-Key} of each request of one run. */
final class RunKeys {
  private final UUID run;

  RunKeys(UUID run) {
    this.run = run;
  }

  /** The same in every run, so that a run after a crash finishes the request of the first. */
  String ofContent(byte[] body) {
    return HexFormat.of().formatHex(sha256(body));
  }

  /** Of this run only: asks for what is true now, not for the answer of an earlier run. */
  String ofRun(byte[] body, int attempt) {
    return ofContent(body) + "-" + run + "-" + attempt;
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
