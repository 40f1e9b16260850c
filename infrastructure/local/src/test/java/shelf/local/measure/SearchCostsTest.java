package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchCostsTest {

  private static final PartProbe PROBE = new PartProbe(1, "AB-12345678", 7, 9);

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** One row a page; without end in the whole catalog, and one page of a brand or a category. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var query = exchange.getRequestURI().toString();
      asked.add(query);
      var headers = exchange.getResponseHeaders();
      headers.set("Server-Timing", "dynamodb;dur=1;desc=\"calls=2 rcu=51.5 wcu=0\"");
      if (!query.contains("_id=")) {
        headers.set("X-Next-Cursor", "next");
      }
      byte[] json = "[{}]".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  @Test
  void markdown_ofACatalog_hasFirstAndDeepPagesOfEachLength() {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    var client = new MeasuringClient(url, () -> "token");

    var lines = new SearchCosts(client, List.of(PROBE)).markdown().lines().toList();

    assertThat(lines).filteredOn(line -> line.contains("first")).hasSize(4);
    assertThat(lines.get(2)).startsWith("| 1 characters, first | 2 / 51.5 (1, ");
    assertThat(lines.get(3))
        .startsWith("| 1 characters, 20th or last | 2 / 51.5 (1, ")
        .endsWith(" | – | – | – |");
    // 4 lengths of 5 queries: 20 pages in all, one in each of the three scopes.
    assertThat(asked).hasSize(4 * 5 * (20 + 3));
    assertThat(asked).filteredOn(query -> query.contains("&brand_id=7&category_id=9")).hasSize(20);
  }
}
