package shelf.local.events;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ObjectNode;

/** Where events go that were given up: in memory, and one JSON line each in a file. */
final class DeadLetters {

  private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();
  private final Optional<Path> file;
  private final Clock clock;

  DeadLetters(Optional<Path> file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  List<DeadLetter> all() {
    return List.copyOf(letters);
  }

  /**
   * @param functionArn as events name it
   * @param attempts how often the function was called
   * @param lastError what the function failed with the last time; empty if it was never called
   */
  record Failure(
      String functionId,
      String functionArn,
      String condition,
      int attempts,
      Optional<String> lastError) {}

  /**
   * @param payloadName of the member that tells what was given up
   * @param payload what was given up, or where it lies
   */
  synchronized void add(Failure failure, String payloadName, ObjectNode payload) {
    var document = document(failure);
    document.set(payloadName, payload);
    var text = Json.MAPPER.writeValueAsString(document);
    letters.add(new DeadLetter(clock.instant(), failure.functionId(), failure.condition(), text));
    file.ifPresent(path -> append(path, text));
  }

  private ObjectNode document(Failure failure) {
    var document = Json.object();
    document.put("version", "1.0").put("timestamp", clock.instant().toString());
    document
        .putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", failure.functionArn())
        .put("condition", failure.condition())
        .put("approximateInvokeCount", failure.attempts());
    failure
        .lastError()
        .ifPresent(error -> document.putObject("responseContext").put("functionError", error));
    return document;
  }

  private static void append(Path path, String line) {
    try {
      Files.writeString(path, line + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
