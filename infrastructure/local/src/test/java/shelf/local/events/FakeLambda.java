package shelf.local.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Invoker;
import tools.jackson.databind.JsonNode;

/** Functions that keep what they are called with and answer as the test says. */
final class FakeLambda implements Invoker {

  /** What a function does with an event. */
  @FunctionalInterface
  interface Handler {
    String handle(JsonNode event) throws FunctionFailedException;
  }

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private volatile Handler handler = event -> "";

  void answer(Handler next) {
    handler = next;
  }

  @Override
  public byte[] invoke(String functionId, byte[] event) throws FunctionFailedException {
    var json = Json.MAPPER.readTree(event);
    events.add(json);
    return handler.handle(json).getBytes(StandardCharsets.UTF_8);
  }

  /** Every event so far. */
  List<JsonNode> events() {
    return List.copyOf(events);
  }

  /** The records of every event so far, as often as they came. */
  List<JsonNode> records() {
    return events.stream().flatMap(FakeLambda::records).toList();
  }

  /** The names of the brands in the stream records so far, as often as they came. */
  List<String> names() {
    return records().stream().map(FakeLambda::name).toList();
  }

  static Stream<JsonNode> records(JsonNode event) {
    return StreamSupport.stream(event.path("Records").spliterator(), false);
  }

  static String name(JsonNode record) {
    return record.path("dynamodb").path("NewImage").path("name").path("S").asString();
  }

  static boolean holds(JsonNode event, String name) {
    return records(event).anyMatch(record -> name(record).equals(name));
  }

  /** An answer that reports the records of these names as failed. */
  static String failed(JsonNode event, String... names) {
    var failures = new ArrayList<String>();
    records(event)
        .filter(record -> List.of(names).contains(name(record)))
        .map(record -> record.path("dynamodb").path("SequenceNumber").asString())
        .forEach(number -> failures.add("{\"itemIdentifier\":\"" + number + "\"}"));
    return "{\"batchItemFailures\":[" + String.join(",", failures) + "]}";
  }

  static FunctionFailedException failure() {
    return new FunctionFailedException("the handler threw", null);
  }
}
