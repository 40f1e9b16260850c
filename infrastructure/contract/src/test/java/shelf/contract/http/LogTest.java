package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Answer;
import shelf.contract.Patience;
import shelf.contract.ShelfProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line each request leaves in its function's log. */
class LogTest {

  private static final Duration SOON = Duration.ofSeconds(2);

  private static List<String> log() {
    var file =
        ShelfProcess.shared().logs().stream()
            .filter(each -> each.getFileName().toString().equals("brands.log"))
            .findFirst()
            .orElseThrow();
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Answer answer) {
    var id = answer.header("apigw-requestid").orElseThrow();
    Patience.until(SOON, "a line", () -> log().stream().anyMatch(line -> line.contains(id)));
    return log().stream().filter(line -> line.contains(id)).toList();
  }

  private static JsonNode line(Answer answer) {
    var lines = lines(answer);
    assertThat(lines).hasSize(1);
    return JsonMapper.shared().readTree(lines.getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/brands, GET /api/brands, 200",
    "/api/brands/1, GET /api/brands/{brand_id}, 200",
    "/api/brands/admin/stats, GET /api/brands/admin/stats, 200",
    "/api/brands/999999999, GET /api/brands/{brand_id}, 404",
    "/api/brands/x, GET /api/brands/{brand_id}, 422",
    "/api/brands/a/b, ANY /api/brands/{proxy+}, 404"
  })
  void request_leavesOneLine(String path, String route, int status) {
    Brands.createAny();
    var line = line(admin().get(path));
    assertThat(line.get("route").stringValue()).isEqualTo(route);
    assertThat(line.get("status").intValue()).isEqualTo(status);
    assertThat(line.get("duration_ms").doubleValue()).isPositive();
    assertThat(line.get("read_units").isNumber()).isTrue();
    assertThat(line.get("write_units").isNumber()).isTrue();
    assertThat(line.get("dynamodb_calls").isNumber()).isTrue();
  }

  @Test
  void request_withSecrets_leavesNoneOfThem() {
    var secret = UUID.randomUUID().toString();
    var api = admin().with("Idempotency-Key", "key-" + secret).with("X-Custom", "header-" + secret);
    var last =
        List.of(
            api.post(ADMIN, body("body-" + secret)),
            api.post(ADMIN, body("body-" + secret + "x".repeat(200))),
            api.post(ADMIN, "{\"name\":\"" + secret),
            api.get("/api/brands/search?name=query-" + secret),
            api.get("/api/brands?cursor=query-" + secret),
            api.get("/api/brands/path-" + secret));
    last.forEach(LogTest::line);
    var token = ShelfProcess.shared().token();
    assertThat(log()).noneMatch(line -> line.contains(secret) || line.contains(token));
  }
}
