package shelf.local.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes that a load uses, as the contract words them, with failures to order. */
final class FakeBrandsApi implements AutoCloseable {

  /** Goes wrong in some way instead of answering. */
  @FunctionalInterface
  interface Failure {
    void strike(HttpExchange exchange) throws IOException;
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  final Set<String> brands = new LinkedHashSet<>();
  final List<Integer> batches = new ArrayList<>();
  final List<String> tokens = new ArrayList<>();
  final Queue<Failure> failures = new ArrayDeque<>();

  /** Failures that strike after the work is done: only the answer is lost. */
  final Queue<Failure> losses = new ArrayDeque<>();

  final Queue<String> unavailable = new ArrayDeque<>();
  private Runnable afterBatch = () -> {};
  private final Map<String, byte[]> answers = new HashMap<>();
  private final HttpServer server;

  FakeBrandsApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void afterBatch(Runnable action) {
    afterBatch = action;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static Failure status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static Failure busy(String retryAfter) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      exchange.sendResponseHeaders(503, -1);
    };
  }

  static Failure hangUp() {
    return HttpExchange::close;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      if (!failures.isEmpty()) {
        failures.remove().strike(exchange);
      } else if (exchange.getRequestURI().toString().equals("/api/brands?limit=1")) {
        send(exchange, JSON.writeValueAsBytes(brands.stream().limit(1).toList()));
      } else if (exchange.getRequestURI().toString().equals("/api/brands/admin/bulk-create")) {
        bulkCreate(exchange, body);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void bulkCreate(HttpExchange exchange, byte[] body) throws IOException {
    tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    var stored = answers.get(key);
    if (stored != null) {
      exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
    } else {
      answers.put(key, JSON.writeValueAsBytes(created(JSON.readTree(body))));
    }
    afterBatch.run();
    if (losses.isEmpty()) {
      send(exchange, answers.get(key));
    } else {
      losses.remove().strike(exchange);
    }
  }

  private Map<String, Object> created(JsonNode items) {
    batches.add(items.size());
    var faults = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < items.size(); i++) {
      var name = items.get(i).get("name").asString();
      if (unavailable.remove(name)) {
        faults.add(fault(i, "unavailable", "Not done in time"));
      } else if (name.isEmpty()) {
        faults.add(fault(i, "string_too_short", "String should have at least 1 character"));
      } else if (!brands.add(name)) {
        faults.add(fault(i, "duplicate", "Brand with this name already exists (id=1)"));
      }
    }
    return Map.of("created", items.size() - faults.size(), "error_details", faults);
  }

  private static Map<String, Object> fault(int index, String code, String message) {
    return Map.of("index", index, "code", code, "field", "name", "message", message);
  }

  private static void send(HttpExchange exchange, byte[] json) throws IOException {
    exchange.sendResponseHeaders(200, json.length);
    exchange.getResponseBody().write(json);
  }
}
