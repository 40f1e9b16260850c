package shelf.local.lambda;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/** One function: at most {@link #MOST_AT_ONCE} invocations at a time, further callers wait. */
final class Function {

  static final int MOST_AT_ONCE = 16;

  private final FunctionSettings settings;
  private final Instances instances;
  private final FunctionLog log;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

  Function(FunctionSettings settings, Instances instances, FunctionLog log, InstantSource clock) {
    this.settings = settings;
    this.instances = instances;
    this.log = log;
    this.clock = clock;
  }

  void log(String line) {
    log.log(line);
  }

  Deployment deployment() {
    return instances.deployment();
  }

  void warmUp() throws FunctionFailedException {
    reportFailures(() -> {
      instances.startOne();
      return null;
    });
  }

  byte[] invoke(byte[] event) throws FunctionFailedException {
    Payload.REQUEST.check(event);
    return Payload.RESPONSE.check(reportFailures(() -> serve(event)));
  }

  private byte[] serve(byte[] event) throws Exception {
    places.acquire();
    try {
      return instances.serve(event, this::context);
    } finally {
      places.release();
    }
  }

  private Invocation context() {
    var deadline = clock.instant().plus(settings.timeout());
    return new Invocation(UUID.randomUUID().toString(), settings, log, clock, deadline);
  }

  private <T> T reportFailures(Callable<T> work) throws FunctionFailedException {
    try {
      return work.call();
    } catch (ExecutionException e) {
      throw failed(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (TimeoutException e) {
      throw failed(timedOut(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("The caller gave up.", e);
    } catch (Exception e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
  }

  private String timedOut() {
    var seconds = settings.timeout().toMillis() / 1000.0;
    return String.format(Locale.ROOT, "Task timed out after %.2f seconds", seconds);
  }

  private FunctionFailedException failed(String message, Throwable cause) {
    log.log(message + "\n" + StackTrace.of(cause));
    return new FunctionFailedException(message, cause);
  }
}
