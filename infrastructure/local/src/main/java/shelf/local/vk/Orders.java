package shelf.local.vk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be ordered over HTTP; see {@link FakeVk}. */
record Orders(FakeVk vk) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What became of an order. */
  record Answer(int status, JsonNode body) {}

  /** Only JSON, so that no page in a browser can order anything without asking first. */
  Answer take(String order, Request request) throws Exception {
    var type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)).orElse("");
    if (!request.getMethod().equals("POST") || !type.startsWith("application/json")) {
      return refused("POST application/json");
    }
    try {
      return take(order, JsonMapper.shared().readTree(Content.Source.asString(request, UTF_8)));
    } catch (JacksonException | IllegalArgumentException | Refusal e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private static Answer refused(String reason) {
    return new Answer(400, JSON.objectNode().put("error", reason));
  }

  private Answer take(String order, JsonNode json) {
    return switch (order) {
      case "trouble" -> done(() -> vk.trouble(trouble(json)));
      case "calm" -> done(vk::calm);
      case "reset" -> done(vk::reset);
      case "settings" -> done(() -> settings(json));
      case "calls" -> new Answer(200, calls(json));
      case "community" -> new Answer(200, community(json));
      default -> refused("trouble, calm, reset, settings, calls or community");
    };
  }

  private static Answer done(Runnable order) {
    order.run();
    return new Answer(200, JSON.objectNode());
  }

  private static Trouble trouble(JsonNode json) {
    var trouble =
        Trouble.of(
                Trouble.Kind.valueOf(json.path("kind").asString("ERROR").toUpperCase(Locale.ROOT)),
                json.path("code").asInt(0),
                text(json, "message"),
                Duration.ofMillis(json.path("delay_ms").asLong(0)))
            .times(json.path("times").asInt(1));
    var likely =
        json.has("probability")
            ? trouble.withProbability(json.path("probability").asDouble())
            : trouble;
    var later = likely.after(json.path("after").asInt(0));
    var on = text(json, "method").map(later::on).orElse(later);
    return text(json, "token").map(on::with).orElse(on);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private void settings(JsonNode json) {
    if (json.has("per_second")) {
      vk.limit(json.path("per_second").asInt());
    }
    if (json.has("escape")) {
      vk.escape(json.path("escape").asBoolean());
    }
    if (json.has("seed")) {
      vk.seed(json.path("seed").asLong());
    }
  }

  private ObjectNode calls(JsonNode json) {
    var log = vk.calls();
    var answer =
        JSON.objectNode()
            .put("violations", log.violations())
            .put("most_in_a_second", log.mostInASecond())
            .put("troubles", vk.troubled())
            .put("pending", vk.pending());
    var list = answer.putArray("calls");
    for (var call : log.calls()) {
      list.addObject()
          .put("ms", call.nanos() / 1_000_000)
          .put("method", call.method())
          .put("token", fingerprint(call.token()))
          .put("too_many", call.tooMany());
    }
    if (json.path("clear").asBoolean(false)) {
      log.clear();
    }
    return answer;
  }

  /** Tells tokens apart without showing one. */
  private static String fingerprint(String token) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode community(JsonNode json) {
    long id = json.path("id").asLong();
    var community = vk.community(id);
    if (json.path("clear").asBoolean(false)) {
      community.clear();
    }
    if (json.has("generate")) {
      var wanted = json.path("generate");
      community.generate(wanted.path("items").asInt(0), wanted.path("albums").asInt(0));
    }
    CommunityJson.read(json, community);
    json.path("delete_items").valueStream().forEach(item -> community.deleteItem(item.asLong()));
    json.path("delete_albums").valueStream().forEach(one -> community.deleteAlbum(one.asLong()));
    if (json.has("limit_albums")) {
      community.limitAlbums(json.path("limit_albums").asInt());
    }
    return CommunityJson.write(id, community);
  }
}
