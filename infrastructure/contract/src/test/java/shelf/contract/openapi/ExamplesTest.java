package shelf.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.Cloud;
import shelf.contract.SeededCatalog;
import shelf.local.EmbeddedAws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code openapi.yaml} shows is what comes: its examples, sent in the order of the file. */
@Apart
class ExamplesTest {

  /** One of its own for each group, so that none depends on what the others leave behind. */
  private static final Map<String, Catalog> CATALOGS = new ConcurrentHashMap<>();

  private static final Map<String, Earlier> EARLIER = new ConcurrentHashMap<>();

  /** With one token of each scope for all: signing one costs more than what most examples ask. */
  private record Catalog(EmbeddedAws aws, Api anyone, Api admin, Api unscoped) {

    static Catalog of(EmbeddedAws aws) {
      var anyone = Api.at(aws.url());
      var admin = anyone.withToken(aws.token("catalog.admin"));
      return new Catalog(aws, anyone, admin, anyone.withToken(aws.token("catalog.read")));
    }
  }

  @AfterAll
  static void stop() {
    CATALOGS.values().forEach(catalog -> catalog.aws().close());
  }

  /** Of its functions only those start that its examples call. */
  private static Catalog start(String group) {
    var catalog = Catalog.of(EmbeddedAws.start(Cloud.options().starting("none")));
    var admin = catalog.admin();
    switch (group) {
      case "products" -> SeededCatalog.addProducts(admin);
      case "marketplace" -> SeededCatalog.addCarModels(admin);
      case "vk" -> SeededCatalog.addProjects(admin);
      case "parts" -> {
        SeededCatalog.addBrands(admin);
        SeededCatalog.addParts(admin);
      }
      default -> SeededCatalog.addBrands(admin);
    }
    return catalog;
  }

  private static Api api(Example example) {
    var catalog = CATALOGS.computeIfAbsent(example.group(), ExamplesTest::start);
    return switch (example.token()) {
      case "true" -> catalog.admin();
      case "unscoped" -> catalog.unscoped();
      case "false" -> catalog.anyone();
      default -> throw new IllegalArgumentException("No token is called " + example.token());
    };
  }

  private static Answer send(Example example, Earlier earlier) {
    var api = api(example);
    var catalog = CATALOGS.get(example.group());
    return example
        .trouble()
        .map(order -> new VkTrouble(catalog.aws(), catalog.admin(), order))
        .map(trouble -> trouble.during(() -> example.send(api, earlier)))
        .orElseGet(() -> example.send(api, earlier));
  }

  static List<Example> examples() {
    return Description.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void example_sent_isAnsweredAsShown(Example example) {
    var earlier = EARLIER.computeIfAbsent(example.group(), group -> new Earlier());
    var answer = send(example, earlier);
    assertThat(answer.status()).as("%s", answer).isEqualTo(example.status());
    assertBody(answer, example);
    earlier.remember(answer);
    example
        .headers()
        .forEach((header, value) ->
            assertThat(answer.header(header)).as(header).hasValue(earlier.fill(value)));
    assertThat(answer.headers().keySet()).containsAll(example.alwaysThere());
  }

  private static void assertBody(Answer answer, Example example) {
    if (example.value().isEmpty()) {
      assertThat(answer.bytes()).isEmpty();
    } else {
      var expected = plain(example.value().get().toString());
      assertThat(example.comparable(plain(answer.text()))).isEqualTo(example.comparable(expected));
    }
  }

  /** Read by one mapper, so that equal numbers are equal nodes. */
  private static JsonNode plain(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void examples_ofAllOperations_areThere() {
    var operations = examples().stream().map(e -> e.name().split(" ")[0] + e.name().split(" ")[1]);
    assertThat(operations.distinct()).hasSizeGreaterThanOrEqualTo(87);
  }
}
