package shelf.local.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The routes that a load uses, as the contract words them, with failures to order. */
final class FakeShelfApi implements AutoCloseable {

  /** Goes wrong in some way instead of answering. */
  @FunctionalInterface
  interface Failure {
    void strike(HttpExchange exchange) throws IOException;
  }

  /** A request that failures can be ordered for. */
  record Call(String method, String path, String key) {}

  static final JsonMapper JSON = JsonMapper.shared();

  final FakeCatalog catalog = new FakeCatalog();
  final List<String> tokens = new CopyOnWriteArrayList<>();
  final List<Call> calls = new CopyOnWriteArrayList<>();
  final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

  /** Failures that strike after the work is done: only the answer is lost. */
  final Queue<Failure> losses = new ConcurrentLinkedQueue<>();

  private Runnable afterBatch = () -> {};
  private final Map<String, FakeCatalog.Answer> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  FakeShelfApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    catalog.images.api = url();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void afterBatch(Runnable action) {
    afterBatch = action;
  }

  List<Call> bulkCalls() {
    return calls.stream().filter(call -> call.path().contains("/bulk")).toList();
  }

  /** As after the 24 hours for which a key is kept. */
  void forgetKeys() {
    answers.clear();
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
      var failure = failures.poll();
      if (failure != null) {
        failure.strike(exchange);
        return;
      }
      tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
      var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      var call = new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(), key);
      calls.add(call);
      answer(exchange, call, body);
    }
  }

  private void answer(HttpExchange exchange, Call call, byte[] body) throws IOException {
    boolean isReplay = call.key() != null && answers.containsKey(call.key());
    var answer = isReplay ? answers.get(call.key()) : catalog.answer(call, body);
    if (call.key() != null) {
      answers.put(call.key(), answer);
      exchange.getResponseHeaders().set("Idempotent-Replayed", String.valueOf(isReplay));
    }
    if (call.path().contains("/bulk") || isSingle(call)) {
      afterBatch.run();
    }
    var loss = call.key() == null ? null : losses.poll();
    if (loss == null) {
      send(exchange, answer);
    } else {
      loss.strike(exchange);
    }
  }

  /** Of those that have no bulk route. */
  private static boolean isSingle(Call call) {
    return call.method().equals("POST")
        && (call.path().equals("/products") || FakeCarModels.isOne(call));
  }

  private static void send(HttpExchange exchange, FakeCatalog.Answer answer) throws IOException {
    if (!answer.nextCursor().isEmpty()) {
      exchange.getResponseHeaders().set("X-Next-Cursor", answer.nextCursor());
    }
    if (answer.status() == 204) {
      exchange.sendResponseHeaders(204, -1);
      return;
    }
    byte[] json = JSON.writeValueAsBytes(answer.body());
    exchange.sendResponseHeaders(answer.status(), json.length);
    exchange.getResponseBody().write(json);
  }
}
