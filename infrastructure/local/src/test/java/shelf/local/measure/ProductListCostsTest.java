package shelf.local.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductListCostsTest {

  private static final ProductProbe PROBE =
      new ProductProbe("Скатерть круглая", "cups", "red", BigDecimal.TEN);

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

  /** One row a page; without end, but for words. Of a colour it is dearer. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var query = exchange.getRequestURI().toString();
      asked.add(query);
      var units = query.contains("&color=") ? "9" : "2.5";
      exchange
          .getResponseHeaders()
          .set("Server-Timing", "dynamodb;dur=1;desc=\"calls=2 rcu=" + units + " wcu=0\"");
      var cursor = query.contains("&q=") ? "null" : "\"next\"";
      byte[] json = "{\"results\":[{}],\"next_cursor\":%s}".formatted(cursor).getBytes(UTF_8);
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  @Test
  void markdown_ofAPriceList_hasEachQuestionInEachOrderAndDepth() {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    var client = new MeasuringClient(url, () -> "token");
    var questions = new ProductQuestions(List.of(PROBE), Map.of("cups", "top"));

    var lines = new ProductListCosts(client, questions).markdown().lines().toList();

    assertThat(lines).filteredOn(line -> line.startsWith("| all | 2 / 2.5 (1, ")).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("| q, rare word "))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("–"),
            deep -> assertThat(deep).endsWith(" | – | – |"));
    assertThat(lines.getLast()).contains("took 2 calls and 9.0 read units", "&color=red");
    assertThat(asked).filteredOn(query -> query.contains("ordering=-updated_at")).isNotEmpty();
  }
}
