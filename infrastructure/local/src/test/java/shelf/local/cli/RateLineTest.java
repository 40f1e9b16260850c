package shelf.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.local.FxChange;

class RateLineTest {

  private static final LocalDate RECORDED = LocalDate.parse("2025-04-01");
  private static final String STORED =
      "{\"source\":\"CBR\",\"effective_date\":\"2026-11-21\",\"stored\":43,\"unchanged\":0}";

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String body = STORED;

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

  @Test
  void line_ofTheSample_saysForWhichDayItWasRecorded() {
    assertThat(line(Optional.of(RECORDED)).start().join())
        .isEqualTo("FX rates: 43 from CBR for 2026-11-21 (recorded for 2025-04-01: --fx sample)");
    assertThat(calls).containsExactly("POST /api/fx/admin/refresh Bearer secret");
  }

  @Test
  void line_ofABank_saysHowManyItGave() {
    assertThat(line(Optional.empty()).fetch()).isEqualTo("FX rates: 43 from CBR for 2026-11-21");
  }

  @Test
  void line_ofRatesThatAreThere_saysSo() {
    body = STORED.replace("43", "0");

    assertThat(line(Optional.of(RECORDED)).fetch())
        .isEqualTo("FX rates: CBR for 2026-11-21 is there already");
  }

  @Test
  void line_ofTheSecondSource_saysWhatCameOfTheFirst() {
    body =
        STORED.replace(
            "}", ",\"failures\":[{\"source\":\"ECB\",\"reason\":\"cannot be reached\"}]}");

    assertThat(line(Optional.empty()).fetch())
        .isEqualTo("FX rates: 43 from CBR for 2026-11-21; ECB: cannot be reached");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          503 | {"detail":"No source gave rates. CBR: cannot be reached"} | No source gave rates. CBR: cannot be reached
          404 | {"message":"Not Found"}                                   | the API answered with HTTP 404
          422 | {"detail":[{"msg":"x"}]}                                  | the API answered with HTTP 422
          502 | <html>                                                    | the API's answer is not JSON
          200 | ''                                                        | the API answered with HTTP 200
          200 | []                                                        | the API answered with HTTP 200
          """)
  void line_ofAFailure_saysWhy(int answered, String with, String reason) {
    status = answered;
    body = with;

    assertThat(line(Optional.of(RECORDED)).fetch())
        .isEqualTo("FX rates: none today: " + reason + "; what is stored stays");
  }

  @Test
  void line_whereNobodyListens_saysSo() {
    server.stop(0);

    assertThat(line(Optional.empty()).start().join())
        .isEqualTo("FX rates: none today: the API does not answer; what is stored stays");
  }

  @Test
  void line_ofAChange_saysWhoseRatesAreGone() {
    assertThat(RateLine.of(new FxChange("sample", "live")))
        .isEqualTo("FX rates: those of --fx sample are dropped, since they come from live now");
  }

  private RateLine line(Optional<LocalDate> recorded) {
    var api = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return new RateLine(api, () -> "secret", source -> recorded.filter(_ -> source.equals("CBR")));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var token = exchange.getRequestHeaders().getFirst("Authorization");
      calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + token);
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
