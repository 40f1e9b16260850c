package shelf.contract.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.condition.OS;
import shelf.contract.Checkout;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.runtime.FunctionProcess;
import shelf.local.runtime.Launch;
import shelf.local.runtime.RuntimeClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A function's zip as Lambda runs it: a process of its own below the real runtime interface client,
 * on the tables of an embedded AWS. There is that client for Linux only; elsewhere the zip is
 * called in this JVM, as the gateway calls it.
 */
public final class PackagedFunction implements AutoCloseable {

  /** Of a log, that are shown of a failure: some causes deep. */
  private static final int LINES = 400;

  private final Serving serving;
  private final Optional<FunctionProcess> process;

  private PackagedFunction(Serving serving, Optional<FunctionProcess> process) {
    this.serving = serving;
    this.process = process;
  }

  /** Answers events. */
  @FunctionalInterface
  private interface Serving {
    byte[] answer(byte[] event) throws FunctionFailedException;
  }

  /**
   * Starts it, and does not wait for it.
   *
   * @param id in the template, as {@code BrandsFunction}
   */
  public static PackagedFunction start(EmbeddedAws aws, String id) {
    return OS.LINUX.isCurrentOs()
        ? of(process(aws, id, Launch.Start.ON_DEMAND), log(aws, id))
        : new PackagedFunction(event -> aws.lambda().invoke(id, event), Optional.empty());
  }

  /** One that is restored from a snapshot before its first event; on Linux. */
  public static PackagedFunction restored(EmbeddedAws aws, String id)
      throws FunctionFailedException {
    var process = process(aws, id, Launch.Start.SNAP_START);
    process.restore();
    return of(process, log(aws, id));
  }

  private static PackagedFunction of(FunctionProcess process, Path log) {
    return new PackagedFunction(event -> answer(process, event, log), Optional.of(process));
  }

  /** A failure carries what the process printed last: the runtime reports no causes. */
  private static byte[] answer(FunctionProcess process, byte[] event, Path log)
      throws FunctionFailedException {
    try {
      return process.invoke(event).body();
    } catch (FunctionFailedException e) {
      e.addSuppressed(new AssertionError("The process printed:\n" + end(log)));
      throw e;
    }
  }

  private static String end(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return "nothing that can be read: " + e;
    }
  }

  private static FunctionProcess process(EmbeddedAws aws, String id, Launch.Start start) {
    var client = RuntimeClient.in(Checkout.home());
    var launch = Launch.ofZip(aws.lambda().deployment(id), client).with(start);
    return FunctionProcess.start(launch, log(aws, id), Clock.systemUTC());
  }

  private static Path log(EmbeddedAws aws, String id) {
    return aws.logs().resolve(aws.lambda().deployment(id).name() + "-process.log");
  }

  /**
   * Hands it an event.
   *
   * @param event JSON, UTF-8
   * @throws FunctionFailedException if the runtime reported an error, or ended
   */
  public JsonNode invoke(byte[] event) throws FunctionFailedException {
    return JsonMapper.shared().readTree(serving.answer(event));
  }

  @Override
  public void close() {
    process.ifPresent(FunctionProcess::close);
  }
}
