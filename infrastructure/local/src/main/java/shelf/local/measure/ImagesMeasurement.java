package shelf.local.measure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shelf.local.EmbeddedAws;
import shelf.local.measure.MeasuringClient.Reply;
import shelf.local.picture.Outline;
import shelf.local.picture.Poster;
import shelf.local.s3.S3Requests;
import tools.jackson.databind.JsonNode;

/** Sends pictures in each way that there is, asks for what shows them, and takes them away. */
final class ImagesMeasurement {

  private static final String PRODUCTS = "/products";
  private static final String MODELS = "/marketplace/car-models";
  private static final String ADMIN = "/admin" + MODELS;
  private static final int TIMES = 7;
  private static final int PAGE = 20;

  /** Of what has several. */
  private static final int SEVERAL = 5;

  private final EmbeddedAws aws;
  private final MeasuringClient client;
  private final SignedUpload upload;
  private final ProductCopies copies;
  private final IndexerLog events;
  private final int rows;
  private final AtomicInteger models = new AtomicInteger();
  private final Report report = new Report();
  private final byte[] jpeg =
      new Poster("Measured", "1200 × 900", Outline.BOX, Color.ORANGE).jpeg();

  /**
   * @param aws with so many products and car models in it, whose ids start at 1, without images
   */
  ImagesMeasurement(EmbeddedAws aws, ProductCopies copies, int rows) {
    this.aws = aws;
    this.copies = copies;
    this.rows = rows;
    client = new MeasuringClient(aws.url(), () -> aws.token("catalog.admin"));
    upload = new SignedUpload(client, jpeg);
    events = new IndexerLog(aws.logs().resolve("images.log"));
  }

  String run() {
    uploads("a product", this::product);
    uploads("a car model", this::model);
    ofProducts();
    ofModels();
    shown();
    return report.markdown(rows, "products and car models each");
  }

  /** Only what is asked for most. */
  String reads() {
    shown();
    return report.markdown(rows, "products and car models each, URLs signed");
  }

  /** The address of one without images. */
  private String product() {
    return PRODUCTS + "/" + client.post(PRODUCTS, copies.next()).textId();
  }

  /** The address, for admins, of one without images. */
  private String model() {
    return ADMIN + "/" + models.incrementAndGet();
  }

  /** One with several images. */
  private String photographed(Supplier<String> owner) {
    var path = owner.get();
    client.postFiles(path + "/images", jpeg, SEVERAL);
    return path;
  }

  private List<String> made(Supplier<String> owner) {
    return Stream.generate(owner).limit(TIMES).toList();
  }

  private void uploads(String of, Supplier<String> owner) {
    var images = owner.get() + "/images";
    measure("announce a file of " + of, () -> upload.announce(images, 1));
    measure("announce 20 files of " + of, () -> upload.announce(images, 20));
    measure(
        "announce a file of " + of + ", with Idempotency-Key",
        () ->
            client.post(
                images + "/uploads",
                Map.of("files", List.of(announcement())),
                UUID.randomUUID().toString()));
    var pending = SignedUpload.status(images, upload.announce(images, 1));
    measure("status of an upload, pending", () -> client.get(pending));
    arrivals(of, owner);
    form(of + " without images", made(owner));
    form(of + " with " + SEVERAL, made(() -> photographed(owner)));
  }

  private Map<String, Object> announcement() {
    return Map.of("filename", "drawn.jpg", "content_type", "image/jpeg", "size", jpeg.length);
  }

  private void arrivals(String of, Supplier<String> owner) {
    var costs = new ArrayList<Cost>();
    var millis = new ArrayList<Double>();
    var before = aws.s3Requests();
    var ready = "";
    for (var path : made(owner)) {
      var images = path + "/images";
      var announced = upload.announce(images, 1);
      var work = events.total();
      millis.add(upload.send(images, announced));
      costs.add(events.await(work.records() + 1).minus(work).cost());
      ready = SignedUpload.status(images, announced);
    }
    var asked = aws.s3Requests().since(before);
    report.row("a file of " + of + " arrives" + told(asked), Cost.median(costs));
    var status = ready;
    measure("status of an upload, ready", () -> client.get(status));
    Collections.sort(millis);
    report.remark(
        "a picture of %d KB, of %s: ready %.0f ms after its PUT began",
        jpeg.length / 1024, of, millis.get(TIMES / 2));
  }

  private void form(String of, List<String> paths) {
    measureEach("form with a file, to " + of, paths, p -> client.postFiles(p + "/images", jpeg, 1));
  }

  private void ofProducts() {
    var product = photographed(this::product);
    var turned = new ArrayList<>(images(product));
    measure("reorder " + SEVERAL + " images", () -> reorder(product, turned));
    var several = made(() -> photographed(this::product));
    removed(
        "delete an image of " + SEVERAL,
        several,
        path -> client.delete(path + "/images/" + images(path).getFirst()));
    removed("delete a product with " + (SEVERAL - 1) + " images", several, client::delete);
  }

  /** Turns the order round. */
  private Reply reorder(String product, List<String> ids) {
    Collections.reverse(ids);
    var order =
        IntStream.range(0, ids.size())
            .mapToObj(at -> Map.of("id", ids.get(at), "position", at + 1))
            .toList();
    return client.patch(product + "/images/reorder", Map.of("order", order));
  }

  private List<String> images(String product) {
    return client
        .get(product)
        .json()
        .orElseThrow()
        .path("images")
        .valueStream()
        .map(image -> image.path("id").asString())
        .toList();
  }

  private void ofModels() {
    var several = made(() -> photographed(this::model));
    removed(
        "delete an image of a car model with " + SEVERAL,
        several,
        path -> client.delete("/admin/marketplace/car-model-images", firstOf(path)));
    removed("delete a car model with " + (SEVERAL - 1) + " images", several, client::delete);
  }

  private Map<String, List<Long>> firstOf(String model) {
    var shown = client.get(model.substring("/admin".length())).json().orElseThrow();
    return Map.of("image_ids", List.of(shown.at("/image_objects/0/id").asLong()));
  }

  /** With what the stream has the function do then. */
  private void removed(String what, List<String> paths, Function<String, Reply> request) {
    var work = events.total();
    var before = aws.s3Requests();
    report.row(what, Cost.median(paths.stream().map(path -> request.apply(path).cost()).toList()));
    var removal = events.await(work.records() + TIMES).minus(work).cost().times(1.0 / TIMES);
    report.row("the removal of its files" + told(aws.s3Requests().since(before)), removal);
  }

  private void shown() {
    newest().forEach(row -> photograph(PRODUCTS + "/" + row.path("id").asString(), row));
    measure("list of products, page of 20 with an image each", () -> client.get(PRODUCTS));
    measure(
        "the same, include=images", () -> client.get(PRODUCTS + "?include=images&limit=" + PAGE));
    var one = PRODUCTS + "/" + newest().getFirst().path("id").asString();
    measure("one product with an image", () -> client.get(one));
    var product = photographed(this::product);
    measure("one product with " + SEVERAL + " images", () -> client.get(product));
    var model = photographed(this::model).substring("/admin".length());
    measure("one car model with " + SEVERAL + " images", () -> client.get(model));
    var list = MODELS + "?limit=" + PAGE;
    for (var row : client.get(list).json().orElseThrow()) {
      if (row.path("image_url").isNull()) {
        client.postFiles(ADMIN + "/" + row.path("id").asString() + "/images", jpeg, 1);
      }
    }
    measure("list of car models, page of 20 with an image each", () -> client.get(list));
  }

  private List<JsonNode> newest() {
    return client.get(PRODUCTS).json().orElseThrow().path("results").valueStream().toList();
  }

  private void photograph(String product, JsonNode row) {
    if (row.path("thumbnail_url").isNull()) {
      client.postFiles(product + "/images", jpeg, 1);
    }
  }

  private void measure(String what, Supplier<Reply> request) {
    measureEach(what, Collections.nCopies(TIMES, ""), path -> request.get());
  }

  private void measureEach(String what, List<String> paths, Function<String, Reply> request) {
    var before = aws.s3Requests();
    var costs = paths.stream().map(path -> request.apply(path).cost()).toList();
    report.row(what + told(aws.s3Requests().since(before)), Cost.median(costs));
  }

  /** What each of so many requests asked S3 for. */
  private static String told(S3Requests all) {
    if (all.reads() + all.writes() + all.deletions() == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "; S3: GET %d, PUT %d, DELETE %d",
        all.reads() / TIMES,
        all.writes() / TIMES,
        all.deletions() / TIMES);
  }
}
