package shelf.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shelf.local.lambda.Deployment;
import shelf.local.lambda.FunctionFailedException;

/** One execution environment of a function: a JVM of its own, which serves one event at a time. */
public final class FunctionProcess implements AutoCloseable {

  /** Lambda gives it 10 s; here other things may run at the same time. */
  private static final Duration LONGEST_START = Duration.ofMinutes(1);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Deployment deployment;
  private final Lifecycle lifecycle;
  private final RuntimeApi api;
  private final InstantSource clock;
  private final Process process;
  private final long started;

  private FunctionProcess(
      Launch launch, Path log, InstantSource clock, Lifecycle lifecycle, RuntimeApi api)
      throws IOException {
    this.deployment = launch.deployment();
    this.clock = clock;
    this.lifecycle = lifecycle;
    this.api = api;
    var builder = new ProcessBuilder(command(launch)).directory(deployment.code().toFile());
    builder.environment().clear();
    builder.environment().putAll(ProcessEnvironment.of(launch, api.address()));
    var output = ProcessBuilder.Redirect.appendTo(log.toFile());
    started = System.nanoTime();
    process = builder.redirectErrorStream(true).redirectOutput(output).start();
    process.onExit().thenAccept(this::exited);
  }

  /**
   * Starts the process.
   *
   * @param log where what it prints is appended
   */
  public static FunctionProcess start(Launch launch, Path log, InstantSource clock) {
    var lifecycle = new Lifecycle();
    var api = new RuntimeApi(launch.deployment().arn(), lifecycle);
    try {
      return new FunctionProcess(launch, log, clock, lifecycle, api);
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException("cannot start a JVM", e);
    }
  }

  /** Of the JDK this runs on. */
  private static List<String> command(Launch launch) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launch.arguments(JvmOptions.heapOf(launch.deployment().memoryMegabytes())));
    return command;
  }

  private void exited(Process ended) {
    var report = "the process ended with the exit status " + ended.exitValue();
    lifecycle.fail(new RuntimeFailure("Runtime.ExitError", report));
  }

  /**
   * Waits until it asks for its first event.
   *
   * @return how long that took, from the start of the process on
   * @throws FunctionFailedException if it could not be initialized
   */
  public Duration awaitReady() throws FunctionFailedException {
    return Duration.ofNanos(await(lifecycle.ready(), LONGEST_START) - started);
  }

  /**
   * Waits until a snapshot of it could be made, which happens with {@link Launch.Start#SNAP_START}.
   *
   * @return how long that took, from the start of the process on
   */
  public Duration awaitCheckpoint() throws FunctionFailedException {
    return Duration.ofNanos(await(lifecycle.checkpoint(), LONGEST_START) - started);
  }

  /**
   * Lets it go on behind its checkpoint.
   *
   * @return how long it took from there to ask for its first event
   */
  public Duration restore() throws FunctionFailedException {
    awaitCheckpoint();
    long from = System.nanoTime();
    lifecycle.restore();
    return Duration.ofNanos(await(lifecycle.ready(), LONGEST_START) - from);
  }

  /**
   * Hands it an event.
   *
   * @throws FunctionFailedException if the runtime reported an error, ended, or did not answer
   *     within the function's time-out, whereupon it is killed, as Lambda does
   */
  public Answered invoke(byte[] event) throws FunctionFailedException {
    awaitReady();
    var deadline = clock.instant().plus(deployment.timeout());
    var id = UUID.randomUUID().toString();
    var outcome = new CompletableFuture<Pending.Outcome>();
    long from = System.nanoTime();
    lifecycle.offer(new Pending(id, event, deadline, TraceId.at(clock.instant()), outcome));
    var answer = await(outcome, deployment.timeout());
    return new Answered(answer.answer(), Duration.ofNanos(answer.nanos() - from));
  }

  private <T> T await(CompletableFuture<T> what, Duration limit) throws FunctionFailedException {
    try {
      return what.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new FunctionFailedException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      process.destroyForcibly();
      var seconds = limit.toMillis() / 1000.0;
      throw new FunctionFailedException(
          String.format(Locale.ROOT, "Task timed out after %.2f seconds", seconds), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionFailedException("The caller gave up.", e);
    }
  }

  /**
   * An answer of the function.
   *
   * @param took from the handing over of the event to the last byte of the answer
   */
  public record Answered(byte[] body, Duration took) {}

  /** What it has taken of all processors together, to a hundredth of a second. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory it ever held, in bytes. */
  public long peakMemory() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the process is gone"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it in order, as the JVM ends on SIGTERM: what it does at its exit is done. */
  public void end(Duration patience) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(deployment.name() + " does not end");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.onExit().get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(deployment.name() + " cannot be killed", e);
    } finally {
      lifecycle.fail(new RuntimeFailure("Runtime.ExitError", "the process was ended"));
      api.close();
    }
  }
}
