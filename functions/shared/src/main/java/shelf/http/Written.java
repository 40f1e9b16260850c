package shelf.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as bytes.
 *
 * @param body JSON, UTF-8; empty for none
 */
record Written(int status, Map<String, String> headers, Optional<byte[]> body) {

  /** Lambda's limit is 6 MB for the whole event that an answer becomes; the rest is headers. */
  private static final long MOST = 6L * 1024 * 1024 - 16 * 1024;

  /**
   * @throws Problem 413 if Lambda would not take the answer
   */
  static Written of(Answer answer) {
    var written = new Written(answer.status(), answer.headers(), answer.body().map(Json::write));
    if (written.body().filter(json -> inEvent(json) > MOST).isPresent()) {
      throw Problem.of(413, "The answer would be larger than 6 MB; ask for a smaller limit");
    }
    return written;
  }

  /** In the event the body is a text inside JSON, in which quotes and backslashes are escaped. */
  private static long inEvent(byte[] json) {
    long escapes = 0;
    for (byte each : json) {
      escapes += each == '"' || each == '\\' ? 1 : 0;
    }
    return json.length + escapes;
  }

  Written with(Map<String, String> moreHeaders) {
    var all = new LinkedHashMap<>(headers);
    all.putAll(moreHeaders);
    return new Written(status, all, body);
  }
}
