package shelf.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** Packed into a zip by the tests. What it does is in {@code MODE}; it needs no library. */
public final class EchoFunction implements RequestStreamHandler {

  private static final Pattern ANSWER = Pattern.compile("\"x-answer\":\"([^\"]*)\"");
  private static final Pattern BYTES = Pattern.compile("\"bytes\":\"(\\d+)\"");

  private static final CountDownLatch FOUR = new CountDownLatch(4);

  private final Map<String, String> environment;

  public EchoFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var event = in.readAllBytes();
    switch (environment.get("MODE")) {
      case "echo" -> out.write(event);
      case "say" -> out.write(Base64.getDecoder().decode(first(ANSWER, event)));
      case "large" -> large(Integer.parseInt(first(BYTES, event)), out);
      case "environment" ->
          out.write(('"' + environment.toString() + '"').getBytes(StandardCharsets.UTF_8));
      case "instance" -> out.write(instance());
      case "rendezvous" -> {
        meet();
        out.write(instance());
      }
      case "log" -> log(context, out);
      case "sleep" -> sleep();
      default -> throw new IllegalStateException("no such mode");
    }
  }

  private static String first(Pattern pattern, byte[] event) {
    var found = pattern.matcher(new String(event, StandardCharsets.UTF_8));
    return found.find() ? found.group(1) : "";
  }

  /** A JSON string of exactly so many bytes, quotes included. */
  private static void large(int bytes, OutputStream out) throws IOException {
    out.write(('"' + "x".repeat(bytes - 2) + '"').getBytes(StandardCharsets.UTF_8));
  }

  private byte[] instance() {
    return String.valueOf(System.identityHashCode(this)).getBytes(StandardCharsets.UTF_8);
  }

  private static void log(Context context, OutputStream out) throws IOException {
    context.getLogger().log("by the logger");
    System.out.println("by print");
    var text = context.getFunctionName() + " " + context.getMemoryLimitInMB();
    out.write(('"' + text + '"').getBytes(StandardCharsets.UTF_8));
  }

  private static void meet() {
    FOUR.countDown();
    try {
      FOUR.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void sleep() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
