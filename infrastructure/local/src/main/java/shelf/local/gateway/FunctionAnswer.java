package shelf.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shelf.local.gateway.Answer.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a function returned, format 2.0, as API Gateway does; empty when malformed. */
final class FunctionAnswer {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade");

  private FunctionAnswer() {}

  static Optional<Answer> read(byte[] returned) {
    try {
      var json = JsonMapper.shared().readTree(returned);
      return json.isObject() && json.has("statusCode") ? full(json) : inferred(json, returned);
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Valid JSON without a statusCode is the body of a 200. */
  private static Optional<Answer> inferred(JsonNode json, byte[] returned) {
    if (json.isMissingNode()) {
      return Optional.empty();
    }
    var body = json.isString() ? utf8(json.stringValue()) : returned;
    return Optional.of(new Answer(200, List.of(contentType("application/json")), body));
  }

  private static Optional<Answer> full(JsonNode json) {
    var status = json.get("statusCode").asInt(0);
    var headers = headers(json.path("headers"));
    var cookies = cookies(json.path("cookies"));
    var body = body(json);
    if (status < 200 || status > 599 || headers.isEmpty() || cookies.isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    var bare = status == 204 || status == 304;
    var answer = new Answer(status, headers.get(), bare ? new byte[0] : body.get());
    return Optional.of(withType(answer).with(cookies.get()));
  }

  private static Answer withType(Answer answer) {
    var typed = answer.headers().stream().anyMatch(header -> header.name().equals("content-type"));
    return typed || answer.body().length == 0
        ? answer
        : answer.with(List.of(contentType("text/plain;charset=UTF-8")));
  }

  private static Optional<List<Header>> headers(JsonNode headers) {
    var read = new ArrayList<Header>();
    if (!headers.isObject() && !headers.isMissingNode() && !headers.isNull()) {
      return Optional.empty();
    }
    for (var member : headers.properties()) {
      var name = member.getKey().toLowerCase(Locale.ROOT);
      if (!member.getValue().isValueNode() || !TOKEN.matcher(name).matches()) {
        return Optional.empty();
      }
      read.add(new Header(name, member.getValue().asString()));
    }
    read.removeIf(header -> OF_THE_CONNECTION.contains(header.name()));
    return Optional.<List<Header>>of(read).filter(FunctionAnswer::harmless);
  }

  private static Optional<List<Header>> cookies(JsonNode cookies) {
    if (cookies.isMissingNode() || cookies.isNull()) {
      return Optional.of(List.of());
    }
    var read = new ArrayList<Header>();
    cookies.forEach(cookie -> read.add(new Header("set-cookie", cookie.asString())));
    return Optional.<List<Header>>of(read).filter(list -> cookies.isArray() && harmless(list));
  }

  private static boolean harmless(List<Header> headers) {
    return headers.stream().noneMatch(header -> CONTROL.matcher(header.value()).find());
  }

  private static Optional<byte[]> body(JsonNode json) {
    var body = json.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return Optional.of(new byte[0]);
    }
    if (!body.isString()) {
      return Optional.empty();
    }
    return Optional.of(
        json.path("isBase64Encoded").asBoolean(false)
            ? Base64.getDecoder().decode(body.stringValue())
            : utf8(body.stringValue()));
  }

  private static Header contentType(String type) {
    return new Header("content-type", type);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
