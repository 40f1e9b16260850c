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

  static Written of(Answer answer) {
    return new Written(answer.status(), answer.headers(), answer.body().map(Json::write));
  }

  Written with(Map<String, String> moreHeaders) {
    var all = new LinkedHashMap<>(headers);
    all.putAll(moreHeaders);
    return new Written(status, all, body);
  }
}
