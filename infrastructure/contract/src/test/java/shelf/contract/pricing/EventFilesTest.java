package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.engine.PackagedFunction;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/pricing} gives the status that its name says. */
@Apart
class EventFilesTest {

  private static final List<Integer> BODYLESS = List.of(204, 304);
  private static final JsonMapper JSON = JsonMapper.shared();

  private static EmbeddedAws aws;
  private static PackagedFunction pricing;

  /** Two suppliers, a rule and a rate set by hand, of which the files speak, the ids from 1 on. */
  @BeforeAll
  static void start() {
    aws = EmbeddedAws.start(Cloud.options().starting("PricingFunction"));
    pricing = PackagedFunction.start(aws, "PricingFunction");
    var admin = Api.at(aws.url()).withToken(aws.token("catalog.admin"));
    admin.post(Pricing.SUPPLIERS, "{\"name\": \"Mouser\"}");
    admin.post(Pricing.SUPPLIERS, "{\"name\": \"Compel\"}");
    admin.post(Pricing.RULES, "{\"type\": \"fixed\", \"value\": 1}");
    admin.put(Pricing.OVERRIDES + "EUR", "{\"rate\": 90}");
  }

  @AfterAll
  static void stop() {
    pricing.close();
    aws.close();
  }

  /** Those that delete come last. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/pricing"))) {
      return files
          .sorted(
              Comparator.<Path, Boolean>comparing(file -> file.toString().contains("-delete.204"))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void event_givesTheStatusOfItsName(Path file) throws IOException, FunctionFailedException {
    int expected = Integer.parseInt(file.getFileName().toString().split("\\.")[1]);
    var event = JSON.writeValueAsBytes(JSON.readTree(Files.readAllBytes(file)));
    var answer = pricing.invoke(event);
    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(expected);
    assertBody(expected, answer.path("body"));
  }

  private static void assertBody(int status, JsonNode body) {
    if (BODYLESS.contains(status)) {
      assertThat(body.asString("")).isEmpty();
    } else if (status < 300) {
      assertThat(JSON.readTree(body.stringValue())).isNotEmpty();
    } else {
      assertThat(JSON.readTree(body.stringValue()).propertyNames()).containsExactly("detail");
    }
  }
}
