package shelf.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What goes back to the client. Header names are in lower case. */
record Answer(int status, List<Header> headers, byte[] body) {

  /** A header line. */
  record Header(String name, String value) {}

  /** The gateway's own answer, as {@code {"message":"Not Found"}}. */
  static Answer message(int status, String message) {
    var body = JsonMapper.shared().writeValueAsString(Map.of("message", message));
    var type = new Header("content-type", "application/json");
    return new Answer(status, List.of(type), body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer internalServerError() {
    return message(500, "Internal Server Error");
  }

  static Answer tooLarge() {
    return message(413, "Request Entity Too Large");
  }

  Answer with(List<Header> more) {
    var all = new ArrayList<>(headers);
    all.addAll(more);
    return new Answer(status, all, body);
  }

  Answer without(String prefix) {
    var kept = headers.stream().filter(header -> !header.name().startsWith(prefix)).toList();
    return new Answer(status, kept, body);
  }
}
