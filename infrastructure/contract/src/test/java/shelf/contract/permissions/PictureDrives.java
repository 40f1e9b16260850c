package shelf.contract.permissions;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shelf.contract.Api;
import shelf.contract.Patience;
import shelf.contract.RawHttp;
import shelf.media.RemovedMedia;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens to pictures: by forms, by files that arrive, and by the sweep. */
record PictureDrives(Everything all) {

  private static final Pattern SIGNED = Pattern.compile("\"(http[^\"]*X-Amz-Signature[^\"]*)\"");
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofHours(2);
  private static final String MODEL = "/admin/marketplace/car-models/1";
  private static final String OWNER = "01a1fdfa-4652-7e84-b6d0-29c7a5f1e03b";

  Stream<Step> steps() {
    return Stream.of(
        Step.of("a form brings pictures of a product", () -> form(product())),
        Step.of("a form brings pictures of a car model", () -> form(MODEL)),
        Step.of("a product shows its pictures", () -> show(product())),
        Step.of("a car model shows its pictures", () -> show("/marketplace/car-models/1")),
        Step.of("a picture arrives of a product", () -> arrive(product(), Pictures.PNG)),
        Step.of("a picture arrives of a car model", () -> arrive(MODEL, Pictures.PNG)),
        Step.of("no picture arrives of a product", () -> arrive(product(), new byte[73])),
        Step.of("no picture arrives of a car model", () -> arrive(MODEL, new byte[73])),
        Step.of("pictures change places", this::reorder),
        Step.of("a picture of a product goes", this::removeOfProduct),
        Step.of("pictures of a car model go", this::removeOfModel),
        removal("removed-of-product"),
        removal("removed-of-car-model"),
        sweep(),
        Step.of("a product goes", () -> Outcome.of(admin().delete(product()))));
  }

  private Api admin() {
    return all.admin();
  }

  private Api keyed() {
    return admin().with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** The path of the first one. */
  private String product() {
    var first = admin().get("/products?limit=1").json().at("/results/0/id");
    return "/products/" + first.stringValue();
  }

  private Outcome form(String owner) {
    var form = keyed().with("Content-Type", Pictures.FORM_TYPE);
    return Outcome.of(form.postUntyped(owner + "/images", Pictures.form()));
  }

  private Outcome show(String owner) {
    return fetched(all.anyone().get(owner).text());
  }

  /** What is behind the first signed URL. */
  private static Outcome fetched(String text) {
    var url = SIGNED.matcher(text);
    if (!url.find()) {
      return Outcome.failure("no signed URL in " + text);
    }
    var unescaped = url.group(1).replace("\\u0026", "&");
    return Outcome.of(Api.at(URI.create(unescaped)).get(unescaped));
  }

  /** Announces and sends a file, and waits until it was looked at, or that is refused. */
  private Outcome arrive(String owner, byte[] file) {
    var announced =
        Map.of("filename", "a.png", "content_type", "image/png", "size", Pictures.PNG.length);
    var answer = keyed().post(owner + "/images/uploads", Map.of("files", List.of(announced)));
    if (answer.status() != 201) {
      return Outcome.of(answer);
    }
    var upload = answer.json().at("/uploads/0");
    var sent = send(upload, file);
    if (sent.status() != 200) {
      return sent;
    }
    var status = owner + "/images/uploads/" + upload.get("upload_id").stringValue();
    Patience.until(SOON, status, () -> isRefused() || isSettled(status));
    var shown = admin().get(status).text();
    return shown.contains("\"ready\"") ? fetched(shown) : sent;
  }

  private boolean isRefused() {
    return !all.aws().permissions().refusals().isEmpty();
  }

  private boolean isSettled(String status) {
    return !admin().get(status).text().contains("pending");
  }

  private static Outcome send(JsonNode upload, byte[] file) {
    var headers = new HashMap<String, String>();
    upload
        .get("headers")
        .properties()
        .forEach(it -> headers.put(it.getKey(), it.getValue().stringValue()));
    var url = upload.get("url").stringValue();
    return Outcome.of(new Api(URI.create(url), headers).put(url, file));
  }

  private List<String> pictures() {
    return admin()
        .get(product())
        .json()
        .get("images")
        .valueStream()
        .map(image -> image.get("id").asString())
        .toList();
  }

  private Outcome reorder() {
    var ids = pictures();
    var order =
        IntStream.range(0, ids.size())
            .mapToObj(at -> Map.of("id", ids.get(at), "position", ids.size() - at))
            .toList();
    return raw("PATCH " + product() + "/images/reorder", Map.of("order", order));
  }

  private Outcome raw(String methodAndPath, Object body) {
    var text = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    return Outcome.of(
        RawHttp.send(admin().with("Content-Type", "application/json"), methodAndPath, text));
  }

  private Outcome removeOfProduct() {
    return Outcome.of(admin().delete(product() + "/images/" + pictures().getFirst()));
  }

  private Outcome removeOfModel() {
    var images = all.anyone().get("/marketplace/car-models/1").json().get("image_objects");
    var ids = images.valueStream().map(image -> image.get("id").longValue()).toList();
    return raw("DELETE /admin/marketplace/car-model-images", Map.of("image_ids", ids));
  }

  /** Brings the event of a removal that there is. */
  private Step removal(String event) {
    var step = new Events(all.aws()).step("images/" + event + ".json");
    return new Step(
        step.name() + ", noted",
        step.function(),
        () -> {
          note("products", "01a1fdfa46ab7c02a4d1b9e0f2c83d57", Duration.ZERO);
          note("car-models", "9d3a7c1c0b1a4d5fa2b3c4d5e6f7a8b9", Duration.ZERO);
          return step.work().get();
        });
  }

  private void note(String table, String name, Duration age) {
    var folder = table.equals("products") ? "products/" + OWNER : "car_models/1";
    List<Long> ids = table.equals("products") ? List.of() : List.of(77L);
    var removed = new RemovedMedia.Removed(List.of(folder + "/" + name + ".png"), ids);
    all.toBeRemoved(table, removed, age);
  }

  /** Removals that nobody heard of, and files that nobody knows. */
  private Step sweep() {
    var step = new Events(all.aws()).step("images/schedule.json");
    return new Step(
        step.name() + ", with something to find",
        step.function(),
        () -> {
          note("products", "1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d", LONG);
          note("car-models", "2a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d", LONG);
          all.putFile("products/" + OWNER + "/3a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d.png", LONG);
          all.putFile("car_models/1/4a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d.png", LONG);
          return step.work().get();
        });
  }
}
