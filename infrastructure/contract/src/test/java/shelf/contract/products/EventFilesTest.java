package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.contract.engine.PackagedFunction;
import shelf.local.lambda.FunctionFailedException;
import shelf.pricelist.Product;
import shelf.pricelist.ProductItem;
import shelf.table.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/products} gives the status that its name says. */
@Apart
class EventFilesTest {

  private static final String CATALOG = "/shelf/contract/products-catalog.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private static Shop shop;
  private static PackagedFunction products;
  private static UUID product;
  private static Set<Item> seeded;

  /** The catalog of the examples, and the product of which the files speak. */
  @BeforeAll
  static void seed() throws IOException {
    shop = Shop.emptied();
    products = PackagedFunction.start(shop.aws(), "ProductsFunction");
    try (var catalog = EventFilesTest.class.getResourceAsStream(CATALOG)) {
      for (var request : JSON.readTree(catalog)) {
        var answer =
            request.get("request").stringValue().startsWith("PUT")
                ? shop.replaceTree(request.get("body"))
                : shop.create(request.get("body"));
        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
      }
    }
    var show = JSON.readTree(Files.readAllBytes(Checkout.at("events/products/show.200.json")));
    product = UUID.fromString(show.get("pathParameters").get("product_id").stringValue());
    var card = Cards.with(Cards.spec("create.json"), "seo.slug", "\"skatert-amori\"");
    adopt(shop.created(card));
    seeded = new Ledger(shop).contents();
    new Ledger(shop).assertWhole();
  }

  @AfterAll
  static void close() {
    products.close();
  }

  /** Gives a product the id of the files. */
  private static void adopt(String id) {
    var made = shop.table().get(ProductItem.key(UUID.fromString(id))).orElseThrow();
    var given = ProductItem.fromItem(made);
    shop.table().batchWrite().delete(List.of(made.key())).send();
    var adopted = new Product(product, given.card(), given.images(), given.history());
    shop.table().put(ProductItem.toItem(adopted));
    shop.table().put(ProductItem.slugItem("skatert-amori", product));
  }

  /** Only what differs: most events change nothing, and each item written goes to the index. */
  @BeforeEach
  void restore() {
    var contents = new Ledger(shop).contents();
    var changed = new HashSet<>(contents);
    changed.removeAll(seeded);
    shop.table().batchWrite().delete(changed.stream().map(Item::key).toList()).send();
    seeded.stream().filter(item -> !contents.contains(item)).forEach(shop.table()::put);
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/products"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void event_givesTheStatusOfItsName(Path file) throws IOException, FunctionFailedException {
    int expected = Integer.parseInt(file.getFileName().toString().split("\\.")[1]);
    var event = JSON.writeValueAsBytes(JSON.readTree(Files.readAllBytes(file)));
    var answer = products.invoke(event);
    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(expected);
    assertBody(expected, answer.path("body"));
    new Ledger(shop).assertWhole();
  }

  private static void assertBody(int status, JsonNode body) {
    switch (status) {
      case 204, 304 -> assertThat(body.asString("")).isEmpty();
      case 200, 201 -> assertThat(JSON.readTree(body.stringValue())).isNotEmpty();
      case 400, 409, 422 ->
          assertThat(JSON.readTree(body.stringValue()).propertyNames())
              .containsExactly("detail", "errors");
      default ->
          assertThat(JSON.readTree(body.stringValue()).propertyNames()).containsExactly("detail");
    }
  }
}
