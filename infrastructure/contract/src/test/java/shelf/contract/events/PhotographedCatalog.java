package shelf.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.SeededCatalog;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.local.account.LocalCredentials;
import shelf.media.RemovedMedia;
import shelf.media.StoredImage;
import shelf.pricelist.ProductItem;
import shelf.showroom.ModelKeys;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What the files in {@code events/images} speak of: a product and a car model with two images each,
 * and an upload of each that is pending. Nothing that happens here reaches the function by itself.
 */
record PhotographedCatalog(EmbeddedAws aws, Table products, Table carModels, S3Client s3)
    implements AutoCloseable {

  static final Key UPLOAD = Key.single("upload#01a1fdfa-47b0-7e19-8c42-d5a6013f9b7e");

  private static final UUID PRODUCT = UUID.fromString("01a1fdfa-4652-7e84-b6d0-29c7a5f1e03b");
  private static final List<String> IMAGES =
      List.of("01a1fdfa46ab7c02a4d1b9e0f2c83d57", "01a1fdfa46ac71f8b36d04e7a95c1f2e");
  private static final long MODEL = 1;
  private static final long FIRST_IMAGE = 77;
  private static final String BUCKET = "media";

  /** 4 x 3 pixels. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR42mM4IaAHRww4OQD22wxJ6Gcu/gAA"
                  + "AABJRU5ErkJggg==");

  static PhotographedCatalog start() {
    var options =
        Cloud.options()
            .withTemplate(deafTemplate())
            .starting("ImagesFunction", "ProductsFunction", "BrandsFunction", "CarModelsFunction");
    var aws = EmbeddedAws.start(options);
    var dynamoDb = DirectDynamoDb.at(aws.dynamoDb());
    var catalog =
        new PhotographedCatalog(
            aws, dynamoDb.table("products"), dynamoDb.table("car-models"), bucket(aws));
    catalog.seed();
    return catalog;
  }

  /** In which the function images hears of nothing that arrives or goes. */
  private static Path deafTemplate() {
    try {
      var text = Files.readString(Checkout.at("template.yaml"));
      var deaf =
          text.replace("{Name: prefix, Value: uploads/}", "{Name: prefix, Value: nowhere/}")
              .replace("{\"S\": [\"removed-media\"]}", "{\"S\": [\"nothing\"]}");
      assertThat(deaf.split("nowhere/|\"nothing\"")).hasSize(4);
      var functions = Checkout.at("functions").toUri().getPath();
      return Files.writeString(
          Files.createTempFile("deaf", ".yaml"),
          deaf.replace("CodeUri: functions/", "CodeUri: " + functions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static S3Client bucket(EmbeddedAws aws) {
    var keys = AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY);
    return S3Client.builder()
        .endpointOverride(aws.s3())
        .forcePathStyle(true)
        .region(Region.of(LocalCredentials.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private void seed() {
    var admin = Api.at(aws.url()).withToken(aws.token("catalog.admin"));
    SeededCatalog.addCarModels(admin);
    SeededCatalog.addProducts(admin);
    var id = admin.get("/products?limit=1").json().at("/results/0/id").stringValue();
    var product = products.get(ProductItem.key(UUID.fromString(id))).orElseThrow();
    var ofProduct = IMAGES.stream().map(name -> image(ownProduct() + name)).toList();
    products.put(product.moved(ProductItem.key(PRODUCT)).with(ProductItem.IMAGES, ofProduct));
    products.put(upload(PRODUCT.toString()));
    var ofModel = IMAGES.stream().map(name -> image(ownModel() + name)).toList();
    photograph(ofModel);
    carModels.put(upload(Long.toString(MODEL)));
  }

  /** The files of the four images, those that are not there. */
  void putFiles() {
    var there = files("");
    Stream.of(ownProduct(), ownModel())
        .flatMap(folder -> IMAGES.stream().map(name -> folder + name + ".png"))
        .flatMap(key -> StoredImage.allKeys(key).stream())
        .filter(key -> !there.contains(key))
        .forEach(this::putFile);
  }

  private static String ownProduct() {
    return "products/" + PRODUCT + "/";
  }

  private static String ownModel() {
    return "car_models/" + MODEL + "/";
  }

  private static Item image(String path) {
    return new StoredImage(path + ".png", 4, 3).toFragment();
  }

  /** Their ids are 77 and 78. */
  private void photograph(List<Item> files) {
    var images = new ArrayList<Item>();
    for (var file : files) {
      long id = FIRST_IMAGE + images.size();
      images.add(file.with("image_id", id));
      carModels.put(Item.at(ModelKeys.image(id)).with("model_id", MODEL));
    }
    carModels.put(Item.at(ModelKeys.images(MODEL)).with("images", images).with("version", 1));
    var row = carModels.get(ModelKeys.row(MODEL)).orElseThrow();
    carModels.put(row.with("image_key", files.getFirst().text("key")));
  }

  private static Item upload(String owner) {
    return Item.at(UPLOAD)
        .with("owner", owner)
        .with("filename", "front.png")
        .with("content_type", "image/png")
        .with("size", PNG.length)
        .with("status", "pending")
        .with("expires_at", Instant.now().plusSeconds(3600).getEpochSecond());
  }

  Table table(String name) {
    return name.equals("products") ? products : carModels;
  }

  /** What lies in a table now. */
  List<Item> items(Table table) {
    return Store.scan(table, item -> true);
  }

  /** A file, as somebody may have sent it. */
  void putFile(String key) {
    s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(PNG));
  }

  private void putFiles(String key) {
    StoredImage.allKeys(key).forEach(this::putFile);
  }

  /**
   * Notes in a table that an image is to be removed, and puts its files.
   *
   * @param name 32 hex digits
   */
  void toBeRemoved(Table table, String name) {
    var folder = table == products ? ownProduct() : ownModel();
    var key = folder + name + ".png";
    putFiles(key);
    List<Long> ids = table == products ? List.of() : List.of(FIRST_IMAGE);
    var transaction = table.transaction();
    RemovedMedia.note(
        transaction, table, new RemovedMedia.Removed(List.of(key), ids), Clock.systemUTC());
    assertThat(transaction.commit()).isEmpty();
  }

  /** Keys of all files that have such a text in them. */
  List<String> files(String text) {
    return s3.listObjectsV2Paginator(list -> list.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .filter(key -> key.contains(text))
        .toList();
  }

  @Override
  public void close() {
    s3.close();
    aws.close();
  }
}
