package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Callers;
import shelf.contract.Cloud;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import shelf.local.dynamodb.Faults;
import shelf.pricelist.ProductItem;
import shelf.showroom.ModelKeys;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;

/**
 * Products and car models with their photos, over HTTP, and the stores behind them.
 *
 * @param directory of its objects; none if they are in memory
 */
record Studio(
    EmbeddedAws aws, Callers callers, Tables tables, Bucket bucket, Optional<Path> directory) {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String CATEGORY = "cat_photographed";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Both have images. */
  record Tables(Table products, Table carModels) {

    Table of(Kind kind) {
      return kind == Kind.PRODUCT ? products : carModels;
    }
  }

  /** Started when first asked for. */
  private static final class Open {

    private static final Studio STUDIO = start(Cloud.options(), Optional.empty());
    private static final long BRAND = STUDIO.brand();
  }

  /** The one in which no event reaches the function by itself. */
  private static final class Quiet {

    private static final Studio STUDIO = onDisk();
    private static final long BRAND = STUDIO.brand();
  }

  /** As it is: files that arrive, and rows that go, are heard of, and images have plain URLs. */
  static Studio open() {
    Open.STUDIO.faults().clear();
    return Open.STUDIO;
  }

  /**
   * Here the tests bring the events of the bucket and of the streams, files can grow old, and their
   * URLs are signed.
   */
  static Studio quiet() {
    Quiet.STUDIO.faults().clear();
    return Quiet.STUDIO;
  }

  private static Studio onDisk() {
    try {
      var data = Files.createTempDirectory("images");
      var options = Cloud.embedded().withTemplate(QuietTemplate.FILE);
      var signing = options.withParameters(Map.of("MediaPublicBaseUrl", "presigned"));
      return start(signing.withData(data), Optional.of(data.resolve("s3")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Studio start(Options options, Optional<Path> directory) {
    var aws =
        EmbeddedAws.start(
            options.starting(
                "BrandsFunction", "ProductsFunction", "CarModelsFunction", "ImagesFunction"));
    Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "stop a studio"));
    var dynamoDb = DirectDynamoDb.at(aws.dynamoDb());
    var tables = new Tables(dynamoDb.table("products"), dynamoDb.table("car-models"));
    var studio = new Studio(aws, new Callers(aws), tables, Bucket.at(aws.s3()), directory);
    var tree = "[{\"id\": \"" + CATEGORY + "\", \"name\": \"Photographed\", \"children\": []}]";
    shown(200, studio.admin().put("/admin/products/categories", tree));
    return studio;
  }

  /** A new one. */
  long brand() {
    var name = "Photographed " + NUMBER.incrementAndGet();
    return shown(201, admin().post("/api/brands/admin", Map.of("name", name)))
        .get("id")
        .longValue();
  }

  Faults faults() {
    return aws.faults();
  }

  Functions functions() {
    return new Functions(aws.lambda());
  }

  Api anyone() {
    return callers.anyone();
  }

  Api admin() {
    return callers.admin();
  }

  Api unscoped() {
    return callers.unscoped();
  }

  Api keyed() {
    return admin().with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** What an answer with this status shows. */
  static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  /** A new one without images. */
  Owner owner(Kind kind) {
    return kind == Kind.PRODUCT ? product() : model();
  }

  Owner product() {
    var card =
        """
        {"name": "Chair %d", "category_id": "%s", "price_rub": 900, "dimensions":
          {"shape": "line__length", "line": {"length_cm": 180}}}
        """
            .formatted(NUMBER.incrementAndGet(), CATEGORY);
    var id = shown(201, admin().post("/products", card)).get("id").stringValue();
    return new Owner(this, Kind.PRODUCT, id);
  }

  Owner model() {
    return model(directory.isPresent() ? Quiet.BRAND : Open.BRAND);
  }

  Owner model(long brand) {
    var car = Map.of("brand_id", brand, "model_name", "Camry " + NUMBER.incrementAndGet());
    var id = shown(201, admin().post("/admin/marketplace/car-models", car)).get("id");
    return new Owner(this, Kind.MODEL, id.asString());
  }

  /** What has to be removed still. */
  List<Item> removals(Kind kind) {
    return tables.of(kind).query(Query.of("removed-media").consistently());
  }

  /** All that is in both tables. */
  List<Item> rows() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Store.scan(tables.of(kind), item -> true).stream())
        .toList();
  }

  /** Forgets all images: a sweep looks at each, and there are hundreds after some tests. */
  void forgetImages() {
    for (var kind : Kind.values()) {
      var rows =
          Store.scan(
              tables.of(kind),
              item -> ProductItem.isProduct(item.key()) || ModelKeys.isImages(item.key()));
      var keys = rows.stream().map(Item::key).toList();
      tables.of(kind).batchWrite().delete(keys).send();
    }
  }

  /** Lets all objects be two hours older than they are. */
  void age() {
    try (var files = Files.walk(directory.orElseThrow())) {
      var old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
