package shelf.local.vk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls methods of a server that speaks VK's protocol. */
record VkClient(HttpClient http, URI base) implements AutoCloseable {

  static final String TOKEN = "vk1.a.test";

  static VkClient of(FakeVk vk) {
    return new VkClient(HttpClient.newHttpClient(), vk.url());
  }

  /** With the token in the header, and the version. */
  JsonNode call(String method, String... params) throws Exception {
    return json(send(method, TOKEN, params).body());
  }

  JsonNode callWith(String token, String method, String... params) throws Exception {
    return json(send(method, token, params).body());
  }

  HttpResponse<String> send(String method, String token, String... params) throws Exception {
    var values = new TreeMap<String, String>(Map.of("v", "5.199"));
    for (int i = 0; i < params.length; i += 2) {
      values.put(params[i], params[i + 1]);
    }
    return send(
        method,
        request ->
            request
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded"),
        form(values));
  }

  HttpResponse<String> send(String method, UnaryOperator<HttpRequest.Builder> headers, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(base.resolve("/method/" + method))
            .timeout(Duration.ofSeconds(5))
            .POST(BodyPublishers.ofString(body));
    return http.send(headers.apply(request).build(), BodyHandlers.ofString());
  }

  /** An order over HTTP. */
  HttpResponse<String> order(String what, String json) throws Exception {
    var request =
        HttpRequest.newBuilder(base.resolve("/_fake/" + what))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    http.close();
  }
}
