package shelf.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Checkout;
import shelf.contract.engine.PackagedFunction;
import shelf.local.lambda.FunctionFailedException;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/images} does what its name says. */
class ImageEventFilesTest {

  private static final String FOLDER = "events/images";
  private static final JsonMapper JSON = JsonMapper.shared();

  private static PhotographedCatalog catalog;
  private static PackagedFunction images;
  private static PackagedFunction sweep;
  private static List<Item> products;
  private static List<Item> carModels;

  @BeforeAll
  static void seed() {
    catalog = PhotographedCatalog.start();
    images = PackagedFunction.start(catalog.aws(), "ImagesFunction");
    sweep = PackagedFunction.start(catalog.aws(), "SweepFunction");
    products = catalog.items(catalog.products());
    carModels = catalog.items(catalog.carModels());
  }

  @AfterAll
  static void close() {
    images.close();
    sweep.close();
    catalog.close();
  }

  @BeforeEach
  void restore() {
    restore(catalog.products(), products);
    restore(catalog.carModels(), carModels);
    catalog.putFiles();
  }

  private static void restore(Table table, List<Item> seeded) {
    var now = catalog.items(table);
    var changed = new ArrayList<>(now);
    changed.removeAll(seeded);
    table.batchWrite().delete(changed.stream().map(Item::key).toList()).send();
    var missing = new ArrayList<>(seeded);
    missing.removeAll(now);
    table.batchWrite().put(missing).send();
  }

  static List<String> requests() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at(FOLDER))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches(".*\\.\\d{3}\\.json"))
          .sorted()
          .toList();
    }
  }

  private static JsonNode event(String file) throws IOException {
    return JSON.readTree(Files.readAllBytes(Checkout.at(FOLDER).resolve(file)));
  }

  private static JsonNode invoke(PackagedFunction function, JsonNode event)
      throws FunctionFailedException {
    return function.invoke(JSON.writeValueAsBytes(event));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_givesTheStatusOfItsName(String file) throws IOException, FunctionFailedException {
    int expected = Integer.parseInt(file.split("\\.")[1]);
    var answer = invoke(images, event(file));
    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(expected);
    assertBody(expected, answer.path("body"));
  }

  private static void assertBody(int status, JsonNode body) {
    switch (status) {
      case 204 -> assertThat(body.asString("")).isEmpty();
      case 200, 201 -> assertThat(JSON.readTree(body.stringValue())).isNotEmpty();
      default ->
          assertThat(JSON.readTree(body.stringValue()).propertyNames())
              .contains("detail")
              .isSubsetOf("detail", "errors");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"products", "car-models"})
  void arrived_announced_isTakenIn(String table) throws IOException, FunctionFailedException {
    var file = table.equals("products") ? "arrived-of-product" : "arrived-of-car-model";
    var key = arrive(file + ".json");
    assertThat(key).startsWith("uploads/" + table + "/");
    assertThat(upload(table).text("status")).isEqualTo("ready");
    var name = key.substring(key.lastIndexOf('/') + 1).replace("-", "");
    assertThat(catalog.files(name))
        .filteredOn(each -> each.startsWith(table.replace('-', '_') + "/"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrived-elsewhere.json", "arrived-unannounced.json"})
  void arrived_unknown_isRemovedOnly(String file) throws IOException, FunctionFailedException {
    arrive(file);
    assertThat(upload("products").text("status")).isEqualTo("pending");
    assertThat(upload("car-models").text("status")).isEqualTo("pending");
  }

  /** Answers the key of the file of which the event tells; the file is gone. */
  private static String arrive(String file) throws IOException, FunctionFailedException {
    var event = event(file);
    var encoded = event.at("/Records/0/s3/object/key").stringValue();
    var key = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    catalog.putFile(key);
    assertThat(catalog.files(key)).containsExactly(key);
    assertThat(invoke(images, event).get("arrived").intValue()).isEqualTo(1);
    assertThat(catalog.files(key)).isEmpty();
    return key;
  }

  private static Item upload(String table) {
    return catalog.table(table).get(PhotographedCatalog.UPLOAD).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"removed-of-product.json", "removed-of-car-model.json"})
  void removed_known_isRemoved(String file) throws IOException, FunctionFailedException {
    var event = event(file);
    assertRemoved(event, event.at("/Records/0"), List.of());
  }

  @Test
  void removed_oneBroken_isAskedForAgainAndTheOtherRemoved()
      throws IOException, FunctionFailedException {
    var event = event("removed-one-broken.json");
    var broken = event.at("/Records/0/dynamodb/SequenceNumber").stringValue();
    assertRemoved(event, event.at("/Records/1"), List.of(broken));
  }

  /**
   * Sends the event while there is what the record speaks of, and looks that it is gone.
   *
   * @param again the records that are to be delivered once more
   */
  private static void assertRemoved(JsonNode event, JsonNode record, List<String> again)
      throws FunctionFailedException {
    var table = catalog.table(record.get("eventSourceARN").stringValue().split("/")[1]);
    var keys = record.at("/dynamodb/Keys");
    var name = keys.at("/member/S").stringValue();
    var removal = new Key(keys.at("/collection/S").stringValue(), name);
    catalog.toBeRemoved(table, name);
    assertThat(table.get(removal)).isPresent();
    assertThat(catalog.files(name)).hasSizeGreaterThanOrEqualTo(3);

    var failures = invoke(images, event).get("batchItemFailures");

    assertThat(failures.valueStream().map(each -> each.get("itemIdentifier").stringValue()))
        .containsExactlyElementsOf(again);
    assertThat(table.get(removal)).isEmpty();
    assertThat(catalog.files(table.name().replace('-', '_') + "/"))
        .noneMatch(key -> key.contains(name));
  }

  @Test
  void schedule_takesInWhatCameLate() throws IOException, FunctionFailedException {
    assertThat(invoke(images, event("late-arrivals.json")).get("arrived").intValue()).isZero();
  }

  @Test
  void schedule_sweeps() throws IOException, FunctionFailedException {
    var figures = invoke(sweep, event("schedule.json"));
    assertThat(figures.toString())
        .isEqualTo("{\"orphan_objects\":0,\"rows_without_object\":0,\"late_removals\":0}");
  }
}
