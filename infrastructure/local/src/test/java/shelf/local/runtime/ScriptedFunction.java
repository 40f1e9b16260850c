package shelf.local.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Run by the runtime interface client in a process of its own; needs no library. */
public final class ScriptedFunction implements RequestStreamHandler {

  private final StringBuilder hooks = new StringBuilder();

  /** The context holds it weakly. */
  private final Optional<Object> resource;

  /** As its environment says. */
  public ScriptedFunction() throws ReflectiveOperationException {
    var script = System.getenv("SCRIPT");
    if (script.equals("broken")) {
      throw new IllegalStateException("cannot be made");
    }
    resource = script.startsWith("hooks") ? Optional.of(register(script)) : Optional.empty();
  }

  /** As with org.crac, whose interfaces the runtime's own stand for. */
  private Object register(String script) throws ReflectiveOperationException {
    var core = Class.forName("com.amazonaws.services.lambda.crac.Core");
    var context = Class.forName("com.amazonaws.services.lambda.crac.Context");
    var type = Class.forName("com.amazonaws.services.lambda.crac.Resource");
    var hook =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass().equals(Object.class)) {
                return method.invoke(this, arguments);
              }
              hooks.append(method.getName()).append(' ');
              if (script.endsWith(method.getName())) {
                throw new IllegalStateException("the hook failed");
              }
              return null;
            });
    context
        .getMethod("register", type)
        .invoke(core.getMethod("getGlobalContext").invoke(null), hook);
    return hook;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    resource.ifPresent(hook -> hooks.append("asked "));
    switch (event) {
      case "\"throw\"" -> throw new IllegalStateException("no answer");
      case "\"exit\"" -> System.exit(3);
      case "\"sleep\"" -> sleep();
      case "\"large\"" -> out.write(new byte[6 * 1024 * 1024 + 1]);
      default -> out.write(told(event, context).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String told(String event, Context context) {
    return String.join(
        "|",
        event,
        context.getInvokedFunctionArn(),
        Integer.toString(context.getAwsRequestId().length()),
        Boolean.toString(context.getRemainingTimeInMillis() > 1000),
        Integer.toString(context.getMemoryLimitInMB()),
        System.getProperty("com.amazonaws.xray.traceHeader", ""),
        System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"),
        hooks.toString().strip());
  }

  private static void sleep() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
