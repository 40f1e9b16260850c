package shelf.contract.snapshot;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import shelf.local.EmbeddedAws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A function's zip, started for a snapshot as Lambda starts it, in this JVM: the test says when it
 * is taken and restored. The hooks are kept and called by the runtime interface client's own
 * context, which knows them weakly.
 */
final class Instance implements AutoCloseable {

  private static final String HOOKS = "com.amazonaws.services.lambda.crac";
  private static final int MILLIS = 25_000;

  static {
    // As the managed runtime says to every function; without these classes it means nothing.
    System.setProperty("org.crac.Core.Compat", HOOKS);
  }

  private final URLClassLoader loader;
  private final RequestStreamHandler function;

  private Instance(URLClassLoader loader, RequestStreamHandler function) {
    this.loader = loader;
    this.function = function;
  }

  static Instance start(EmbeddedAws aws, String id, Lines lines) {
    var deployment = aws.lambda().deployment(id);
    var environment = new HashMap<>(deployment.environment());
    environment.putAll(lines.environment());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    var loader = RuntimeClasses.over(deployment.code());
    return new Instance(
        loader,
        in(
            loader,
            () ->
                Class.forName(deployment.handler(), true, loader)
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Map.class)
                    .newInstance(environment)));
  }

  private static <T> T in(ClassLoader loader, Callable<T> work) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What happens before a snapshot. */
  void checkpoint() {
    // Hooks that nobody holds are gone from here on.
    System.gc();
    hook("beforeCheckpoint");
  }

  /** What happens after each restore. */
  void restore() {
    System.gc();
    hook("afterRestore");
  }

  private void hook(String name) {
    in(
        loader,
        () -> {
          var context = Class.forName(HOOKS + ".Core", true, loader).getMethod("getGlobalContext");
          var type = Class.forName(HOOKS + ".Context", true, loader);
          try {
            return type.getMethod(name, type).invoke(context.invoke(null), (Object) null);
          } catch (InvocationTargetException e) {
            // Behind all hooks it clears the JVM's DNS cache, by a library of its own process.
            if (e.getCause() instanceof UnsatisfiedLinkError) {
              return null;
            }
            throw e;
          }
        });
  }

  /** Calls the function with an event. */
  JsonNode invoke(Object event) {
    var answer = new ByteArrayOutputStream();
    in(
        loader,
        () -> {
          function.handleRequest(
              new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(event)),
              answer,
              context());
          return null;
        });
    return JsonMapper.shared().readTree(answer.toByteArray());
  }

  /** Asks an HTTP function; its answer must be a success. */
  JsonNode ask(Ask ask) {
    var answer = invoke(ask.event());
    int status = answer.get("statusCode").intValue();
    if (status >= 300) {
      throw new AssertionError(answer);
    }
    return JsonMapper.shared().readTree(answer.get("body").stringValue());
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class, LambdaLogger.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getLogger" -> proxy;
                  case "getRemainingTimeInMillis" -> MILLIS;
                  case "getMemoryLimitInMB" -> 1024;
                  case "getAwsRequestId", "getFunctionName", "toString" -> "snapshot";
                  default -> null;
                });
  }

  @Override
  public void close() throws IOException {
    loader.close();
    ((URLClassLoader) loader.getParent()).close();
  }
}
