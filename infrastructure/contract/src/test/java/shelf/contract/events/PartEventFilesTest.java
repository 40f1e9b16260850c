package shelf.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.SeededCatalog;
import shelf.contract.engine.PackagedFunction;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/parts} gives the status that its name says. */
class PartEventFilesTest {

  private static final List<Integer> BODYLESS = List.of(204, 304);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the bodies of the good ones hold. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("search", "\"part_number\":\"MCP6002-I/SN\""),
          Map.entry("search-look-alike", "\"part_number\":\"ADA4177-4ARUZ\""),
          Map.entry("search-of-a-category", "\"part_number\":\"C0805C104K5RACTU\""),
          Map.entry("trailing-slash", "\"final_price\":41.57"),
          Map.entry("show", "\"delivery_range\":{\"min\":10,\"max\":16}"),
          Map.entry("admin-list", "\"normalized_part_number\":\"C0805C104K5RACTU\""),
          Map.entry("admin-list-of-a-supplier", "\"normalized_part_number\":\"MCP6002ISN\""),
          Map.entry("admin-show", "\"best_cost\":34.65"),
          Map.entry("create", "\"normalized_part_number\":\"TL072CDR\""),
          Map.entry("change", "\"description\":\"Quad amplifier\""),
          Map.entry("bulk-create", "\"created\":1,\"failed\":3"),
          Map.entry("explain-price", "\"reason\":\"no_rate\""),
          Map.entry("category-list", "\"name\":\"Operational amplifiers\",\"parent_id\":1"),
          Map.entry("category-create", "\"name\":\"Ceramic\",\"parent_id\":3"),
          Map.entry("category-change", "\"name\":\"Capacitors of all kinds\""),
          Map.entry("offer-list", "\"base_price\":48.5,\"currency\":\"RUB\""),
          Map.entry("offer-set", "\"base_price\":1.25,\"currency\":\"USD\""),
          Map.entry("offer-bulk", "\"created\":2,\"updated\":0,\"failed\":3"));

  private static EmbeddedAws aws;
  private static PackagedFunction parts;

  @BeforeAll
  static void start() {
    aws = EmbeddedAws.start(Cloud.options().starting("PartsFunction", "BrandsFunction"));
    parts = PackagedFunction.start(aws, "PartsFunction");
    var admin = Api.at(aws.url()).withToken(aws.token("catalog.admin"));
    SeededCatalog.addBrands(admin);
    SeededCatalog.addParts(admin);
  }

  @AfterAll
  static void stop() {
    parts.close();
    aws.close();
  }

  /** Those that remove something come last. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/parts"))) {
      return files
          .sorted(
              Comparator.<Path, Boolean>comparing(file -> file.toString().contains(".204."))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void event_givesTheStatusOfItsName(Path file) throws IOException, FunctionFailedException {
    var name = file.getFileName().toString().split("\\.");
    int expected = Integer.parseInt(name[1]);
    var event = JSON.writeValueAsBytes(JSON.readTree(Files.readAllBytes(file)));
    var answer = parts.invoke(event);
    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(expected);
    if (BODYLESS.contains(expected)) {
      assertThat(answer.path("body").asString("")).isEmpty();
    } else if (expected < 300) {
      assertThat(answer.get("body").stringValue()).contains(BODIES.get(name[0]));
    } else {
      checkError(JSON.readTree(answer.get("body").stringValue()), expected);
    }
  }

  private static void checkError(JsonNode body, int status) {
    assertThat(body.propertyNames()).containsExactly("detail");
    var detail = body.get("detail");
    if (detail.isArray()) {
      assertThat(status).isEqualTo(422);
      assertThat(detail).isNotEmpty();
      detail.forEach(fault ->
          assertThat(fault.propertyNames()).containsExactly("type", "loc", "msg", "input"));
    } else {
      assertThat(detail.stringValue()).isNotBlank();
    }
  }
}
