package shelf.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The started instances of one function, most recently used first. */
final class Instances {

  /**
   * Lambda gives a cold start 10 s, then the function's own time-out. Here all functions may start
   * at once, on a machine that is busy with other things.
   */
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final FunctionCode code;
  private final FunctionSettings settings;
  private final FunctionLog log;
  private final ExecutorService threads;
  private final ConcurrentLinkedDeque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();

  Instances(
      FunctionCode code, FunctionSettings settings, FunctionLog log, ExecutorService threads) {
    this.code = code;
    this.settings = settings;
    this.log = log;
    this.threads = threads;
  }

  Deployment deployment() {
    return code.with(settings);
  }

  /** Starts one instance ahead of the first call, as provisioned concurrency would. */
  void startOne() throws ExecutionException, TimeoutException, InterruptedException {
    idle.push(start());
  }

  /**
   * Serves one event on an instance that nobody else uses meanwhile.
   *
   * @param context asked for when the instance has started: a cold start is not the event's time
   * @throws ExecutionException if the handler threw; its instance is used again, as in Lambda,
   *     unless it was an {@link Error}
   * @throws TimeoutException if it took too long; it was interrupted and its instance thrown away
   */
  byte[] serve(byte[] event, Supplier<Invocation> context)
      throws ExecutionException, TimeoutException, InterruptedException {
    var waiting = idle.poll();
    var instance = waiting == null ? start() : waiting;
    var answer = new ByteArrayOutputStream();
    try {
      var invocation = context.get();
      run(settings.timeout(), () -> handle(instance, event, answer, invocation));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception) {
        idle.push(instance);
      }
      throw e;
    }
    idle.push(instance);
    return answer.toByteArray();
  }

  private static Void handle(
      RequestStreamHandler instance, byte[] event, ByteArrayOutputStream answer, Invocation context)
      throws Exception {
    instance.handleRequest(new ByteArrayInputStream(event), answer, context);
    return null;
  }

  private RequestStreamHandler start()
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return run(LONGEST_START, () -> code.newHandler(settings.environment()));
    } catch (ExecutionException e) {
      // What the constructor threw is the failure, not the reflection around it.
      throw e.getCause() instanceof InvocationTargetException reflection
          ? new ExecutionException(reflection.getCause())
          : e;
    }
  }

  private <T> T run(Duration limit, Callable<T> work)
      throws ExecutionException, TimeoutException, InterruptedException {
    var running = threads.submit(() -> asFunction(work));
    try {
      return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      running.cancel(true);
    }
  }

  private <T> T asFunction(Callable<T> work) throws Exception {
    Thread.currentThread().setContextClassLoader(code.loader());
    StandardOutput.of(log);
    try {
      return work.call();
    } finally {
      StandardOutput.reset();
      Thread.currentThread().setContextClassLoader(null);
    }
  }
}
