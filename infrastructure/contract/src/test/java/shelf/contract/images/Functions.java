package shelf.contract.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.contract.Answer;
import shelf.contract.Checkout;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Invoker;
import shelf.table.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The functions of images, called as AWS calls them. A failed one is an exception. */
record Functions(Invoker lambda) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A file has arrived, and is heard of once. */
  void arrived(String... keys) throws FunctionFailedException {
    var records = new ArrayList<Object>();
    for (var key : keys) {
      // As S3 does: a form's encoding, but for slashes.
      var encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
      records.add(
          Map.of(
              "eventSource",
              "aws:s3",
              "eventName",
              "ObjectCreated:Put",
              "s3",
              Map.of("bucket", Map.of("name", Bucket.NAME), "object", Map.of("key", encoded))));
    }
    images(Map.of("Records", records));
  }

  /** The same; answers whether the function managed it. */
  boolean managesArrival(String key) {
    try {
      arrived(key);
      return true;
    } catch (FunctionFailedException e) {
      return false;
    }
  }

  /** New items of a stream; answers the sequence numbers, from 0 on, that shall come again. */
  List<String> removed(Kind kind, List<Key> items) throws FunctionFailedException {
    var records = new ArrayList<Object>();
    for (var key : items) {
      records.add(
          Map.of(
              "eventName",
              "INSERT",
              "eventSource",
              "aws:dynamodb",
              "eventSourceARN",
              "arn:aws:dynamodb:eu-central-1:000000000000:table/" + table(kind) + "/stream/1",
              "dynamodb",
              Map.of(
                  "SequenceNumber",
                  Integer.toString(records.size()),
                  "Keys",
                  Map.of(
                      "collection", Map.of("S", key.collection()),
                      "member", Map.of("S", key.member())))));
    }
    return images(Map.of("Records", records))
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asString())
        .toList();
  }

  private static String table(Kind kind) {
    return kind == Kind.PRODUCT ? "products" : "car-models";
  }

  private JsonNode images(Object event) throws FunctionFailedException {
    return JSON.readTree(lambda.invoke("ImagesFunction", JSON.writeValueAsBytes(event)));
  }

  /** Takes in what arrived long ago, as the schedule has it; answers how many those were. */
  int takeInLate() throws FunctionFailedException {
    try {
      var event = Files.readAllBytes(Checkout.at("events/images/late-arrivals.json"));
      return JSON.readTree(lambda.invoke("ImagesFunction", event)).get("arrived").intValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a sweep has found: {@code orphan_objects}, {@code rows_without_object} and others. */
  JsonNode sweep() throws FunctionFailedException {
    var event = "{}".getBytes(StandardCharsets.UTF_8);
    return JSON.readTree(lambda.invoke("SweepFunction", event));
  }

  /** An admin's form, as API Gateway brings it. */
  Answer form(Owner owner, Form form) throws FunctionFailedException {
    return answer(formed(owner, form));
  }

  /** The same under an {@code Idempotency-Key}. */
  Answer form(Owner owner, Form form, String key) throws FunctionFailedException {
    var event = formed(owner, form);
    event.withObject("/headers").put("idempotency-key", key);
    return answer(event);
  }

  private static ObjectNode formed(Owner owner, Form form) {
    var event = event("POST", owner.images(), owner);
    event.withObject("/headers").put("content-type", Form.TYPE);
    event.put("body", Base64.getEncoder().encodeToString(form.body())).put("isBase64Encoded", true);
    return event;
  }

  Answer announce(Owner owner, Object... files) throws FunctionFailedException {
    return json(event("POST", owner.images() + "/uploads", owner), Map.of("files", List.of(files)));
  }

  Answer reorder(Owner owner, List<String> ids) throws FunctionFailedException {
    return json(event("PATCH", owner.images() + "/reorder", owner), Owner.order(ids));
  }

  Answer deleteImage(Owner owner, String imageId) throws FunctionFailedException {
    if (owner.kind() == Kind.MODEL) {
      var event = event("DELETE", "/admin/marketplace/car-model-images", owner);
      return json(event, Map.of("image_ids", List.of(Long.valueOf(imageId))));
    }
    var event = event("DELETE", owner.images() + "/" + imageId, owner);
    event.put("routeKey", event.get("routeKey").stringValue().replace(imageId, "{image_id}"));
    event.withObject("/pathParameters").put("image_id", imageId);
    return answer(event);
  }

  private Answer json(ObjectNode event, Object body) throws FunctionFailedException {
    event.withObject("/headers").put("content-type", "application/json");
    return answer(event.put("body", JSON.writeValueAsString(body)).put("isBase64Encoded", false));
  }

  private Answer answer(ObjectNode event) throws FunctionFailedException {
    var answer = images(event);
    var headers = answer.path("headers").properties().stream();
    var text = Optional.ofNullable(answer.get("body")).map(JsonNode::asString).orElse("");
    return new Answer(
        answer.path("statusCode").intValue(),
        headers.collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> List.of(header.getValue().asString()))),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode event(String method, String path, Owner owner) {
    var parameter = owner.kind() == Kind.PRODUCT ? "product_id" : "model_id";
    var route = method + " " + path.replace("/" + owner.id() + "/", "/{" + parameter + "}/");
    var event = JSON.createObjectNode();
    event.withObject("/pathParameters").put(parameter, owner.id());
    event.withObject("/headers").put("host", "shelf.example");
    event.put("version", "2.0").put("routeKey", route).put("rawPath", path);
    event.put("rawQueryString", "");
    var context = event.withObject("/requestContext");
    context.put("accountId", "000000000000").put("apiId", "shelf").put("routeKey", route);
    context.put("requestId", "test").put("stage", "$default").put("timeEpoch", 1795262400000L);
    context.put("domainName", "shelf.example").put("time", "21/Nov/2026:12:00:00 +0000");
    var http = context.withObject("/http");
    http.put("method", method).put("path", path).put("protocol", "HTTP/1.1");
    http.put("sourceIp", "127.0.0.1").put("userAgent", "test");
    var jwt = context.withObject("/authorizer/jwt");
    jwt.withObject("/claims").put("sub", "admin@example").put("scope", "catalog.admin");
    jwt.withArray("/scopes").add("catalog.admin");
    return event;
  }
}
