package shelf.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.Patience;
import shelf.contract.engine.PackagedFunction;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The packaged brands function over five brands, called by events. */
final class BrandsInvocation {

  private static final String FUNCTION = "BrandsFunction";
  private static final List<String> NAMES =
      List.of("Microchip Tech", "Texas Instruments", "Analog Devices", "KEMET", "Alfa Romeo");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final EmbeddedAws aws =
      EmbeddedAws.start(Cloud.options().starting("IndexerFunction").withoutGateway());
  private final PackagedFunction function = PackagedFunction.start(aws, FUNCTION);
  private final Store store = new Store(aws);
  private final List<Map<String, AttributeValue>> seeded;

  private BrandsInvocation() {
    var event = event("bulk-create.200.json");
    event.withObject("/headers").remove("idempotency-key");
    var bodies = NAMES.stream().map(name -> Map.of("name", name)).toList();
    var answer = invoke(event.put("body", JSON.writeValueAsString(bodies)));
    assertThat(answer.status()).isEqualTo(200);
    seeded = store.items();
    // The index is derived: what searches needs all five in it.
    NAMES.forEach(name -> Patience.until(Duration.ofSeconds(20), name, () -> isFound(name)));
  }

  private boolean isFound(String name) {
    var query = name.replace(" ", "%20");
    var event = event("search.200.json").put("rawQueryString", "name=" + query);
    return invoke(event).body().orElse("").contains(name);
  }

  /**
   * What the function returned to Lambda.
   *
   * @param body as text; empty if there is none
   */
  record Returned(int status, JsonNode headers, Optional<String> body) {

    JsonNode json() {
      return JSON.readTree(body.orElseThrow());
    }
  }

  static ObjectNode event(String file) {
    try {
      return (ObjectNode) JSON.readTree(Files.readAllBytes(Checkout.at("events/brands/" + file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Returned invoke(JsonNode event) {
    return invoke(JSON.writeValueAsBytes(event));
  }

  /**
   * @throws AssertionError if the function threw, or returned what is no answer
   */
  Returned invoke(byte[] event) {
    try {
      var answer = function.invoke(event);
      assertThat(answer.path("statusCode").isInt()).as("%s", answer).isTrue();
      var body = Optional.ofNullable(answer.get("body")).filter(JsonNode::isString);
      return new Returned(
          answer.get("statusCode").intValue(),
          answer.path("headers"),
          body.map(JsonNode::stringValue).filter(text -> !text.isEmpty()));
    } catch (FunctionFailedException e) {
      var text = new String(event, StandardCharsets.UTF_8);
      throw new AssertionError("The function failed on " + text, e);
    }
  }

  /** Puts the five brands back as they were. */
  void reset() {
    store.restore(seeded);
  }

  private void stop() {
    store.close();
    function.close();
    aws.close();
  }

  /** The one of all tests of this package; it stops with the JVM. */
  static BrandsInvocation shared() {
    return Shared.BRANDS;
  }

  private static final class Shared {

    static final BrandsInvocation BRANDS = new BrandsInvocation();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BRANDS::stop, "stop the brands function"));
    }
  }
}
