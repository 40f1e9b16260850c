package shelf.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.Patience;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code openapi.yaml} shows is what comes: its examples, sent in the order of the file. */
class ExamplesTest {

  private static final List<String> NAMES =
      List.of("Microchip Tech", "Texas Instruments", "Analog Devices", "KEMET", "Alfa Romeo");

  private static EmbeddedAws aws;

  @BeforeAll
  static void start() {
    aws = EmbeddedAws.start(Options.inMemory(Checkout.home()));
    var bodies = NAMES.stream().map(name -> Map.of("name", name)).toList();
    api("true").post("/api/brands/admin/bulk-create", bodies);
    NAMES.forEach(name -> Patience.until(Duration.ofSeconds(20), name, () -> isFound(name)));
  }

  private static boolean isFound(String name) {
    var path = "/api/brands/search?name=" + name.replace(" ", "%20");
    return api("false").get(path).text().contains(name);
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  private static Api api(String token) {
    var api = Api.at(aws.url());
    return switch (token) {
      case "true" -> api.withToken(aws.token("catalog.admin"));
      case "unscoped" -> api.withToken(aws.token("catalog.read"));
      case "false" -> api;
      default -> throw new IllegalArgumentException("No token is called " + token);
    };
  }

  static List<Example> examples() {
    return Description.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void example_sent_isAnsweredAsShown(Example example) {
    var answer = example.send(api(example.token()));
    assertThat(answer.status()).as("%s", answer).isEqualTo(example.status());
    assertBody(answer, example);
    example
        .headers()
        .forEach((header, value) -> assertThat(answer.header(header)).as(header).hasValue(value));
    assertThat(answer.headers().keySet()).containsAll(example.alwaysThere());
  }

  private static void assertBody(Answer answer, Example example) {
    if (example.value().isEmpty()) {
      assertThat(answer.bytes()).isEmpty();
    } else {
      assertThat(plain(answer.text())).isEqualTo(plain(example.value().get().toString()));
    }
  }

  /** Read by one mapper, so that equal numbers are equal nodes. */
  private static JsonNode plain(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void examples_ofAllOperations_areThere() {
    var operations = examples().stream().map(e -> e.name().split(" ")[0] + e.name().split(" ")[1]);
    assertThat(operations.distinct()).hasSizeGreaterThanOrEqualTo(13);
  }
}
