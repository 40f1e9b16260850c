package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.SeededCatalog;
import shelf.contract.engine.PackagedFunction;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import shelf.table.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/car-models} gives the status that its name says. */
@Apart
class EventFilesTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static Garage garage;
  private static PackagedFunction cars;
  private static Set<Item> seeded;
  private static List<Item> brands;

  /** The catalog of the examples, in a garage whose ids begin at 1: the files speak of them. */
  @BeforeAll
  static void seed() {
    garage =
        Garage.at(
            EmbeddedAws.start(Cloud.options().starting("BrandsFunction", "CarModelsFunction")));
    cars = PackagedFunction.start(garage.aws(), "CarModelsFunction");
    SeededCatalog.addCarModels(garage.admin());
    seeded = new Ledger(garage).contents();
    brands = Store.scan(garage.brandsTable(), item -> true);
  }

  @AfterAll
  static void close() {
    cars.close();
    garage.aws().close();
  }

  @BeforeEach
  void restore() {
    var now = new Ledger(garage).contents();
    var changed = new HashSet<>(now);
    changed.removeAll(seeded);
    garage.table().batchWrite().delete(changed.stream().map(Item::key).toList()).send();
    var missing = new HashSet<>(seeded);
    missing.removeAll(now);
    garage.table().batchWrite().put(List.copyOf(missing)).send();
    garage.brandsTable().batchWrite().put(brands).send();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/car-models"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void event_givesTheStatusOfItsName(Path file) throws IOException, FunctionFailedException {
    int expected = Integer.parseInt(file.getFileName().toString().split("\\.")[1]);
    var event = JSON.writeValueAsBytes(JSON.readTree(Files.readAllBytes(file)));
    var answer = cars.invoke(event);
    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(expected);
    assertBody(expected, answer.path("body"));
    new Ledger(garage).assertSound();
  }

  private static void assertBody(int status, JsonNode body) {
    switch (status) {
      case 204, 304 -> assertThat(body.asString("")).isEmpty();
      case 200, 201 -> assertThat(JSON.readTree(body.stringValue())).isNotEmpty();
      default ->
          assertThat(JSON.readTree(body.stringValue()).propertyNames()).containsExactly("detail");
    }
  }
}
