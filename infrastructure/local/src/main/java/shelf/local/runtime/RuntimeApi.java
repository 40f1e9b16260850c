package shelf.local.runtime;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import shelf.local.lambda.Payload;
import shelf.local.wire.Loopback;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Lambda's runtime API for one process, on a free port of 127.0.0.1, as <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">its documentation</a> and
 * the runtime interface client have it.
 */
final class RuntimeApi extends Handler.Abstract implements AutoCloseable {

  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final Pattern REPORT = Pattern.compile("invocation/([^/]+)/(response|error)");

  private final String functionArn;
  private final Lifecycle lifecycle;
  private final Loopback server;

  RuntimeApi(String functionArn, Lifecycle lifecycle) {
    this.functionArn = functionArn;
    this.lifecycle = lifecycle;
    this.server = Loopback.start("runtime API", this);
  }

  /** Host and port, for {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    URI url = server.url();
    return url.getHost() + ":" + url.getPort();
  }

  @Override
  public void close() {
    server.close();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (!path.startsWith(ROOT)) {
      return false;
    }
    switch (request.getMethod() + " " + path.substring(ROOT.length())) {
      case "GET invocation/next" -> {
        return next(response, callback);
      }
      case "GET restore/next" -> restore(response, callback);
      case "POST init/error", "POST restore/error" -> {
        lifecycle.fail(new RuntimeFailure(type(request), text(body(request))));
        accept(response, callback);
      }
      case String other when other.startsWith("POST ") ->
          report(other.substring("POST ".length()), request, response, callback);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean next(Response response, Callback callback) throws InterruptedException {
    var next = lifecycle.next();
    next.ifPresent(pending -> send(pending, response, callback));
    return next.isPresent();
  }

  private void send(Pending pending, Response response, Callback callback) {
    var headers = response.getHeaders();
    headers.put("Lambda-Runtime-Aws-Request-Id", pending.requestId());
    headers.put("Lambda-Runtime-Deadline-Ms", pending.deadline().toEpochMilli());
    headers.put("Lambda-Runtime-Invoked-Function-Arn", functionArn);
    headers.put("Lambda-Runtime-Trace-Id", pending.traceId());
    send(200, pending.event(), response, callback);
  }

  private void restore(Response response, Callback callback) throws InterruptedException {
    lifecycle.awaitRestore();
    send(200, new byte[0], response, callback);
  }

  private void report(String path, Request request, Response response, Callback callback)
      throws Exception {
    var parts = REPORT.matcher(path);
    if (!parts.matches()) {
      Response.writeError(request, response, callback, 404);
      return;
    }
    var body = body(request);
    long now = System.nanoTime();
    var pending = lifecycle.finish(parts.group(1));
    if (pending.isEmpty()) {
      refuse(400, "InvalidRequestID", "Invalid request ID", response, callback);
    } else if (parts.group(2).equals("error")) {
      fail(pending.get(), type(request), text(body));
      accept(response, callback);
    } else if (body.length > Payload.LIMIT) {
      var message = "Exceeded maximum allowed payload size (" + Payload.LIMIT + " bytes).";
      fail(pending.get(), "Function.ResponseSizeTooLarge", message);
      refuse(413, "RequestEntityTooLarge", message, response, callback);
    } else {
      accept(response, callback);
      pending.get().outcome().complete(new Pending.Outcome(body, now));
    }
  }

  private static void fail(Pending pending, String type, String report) {
    pending.outcome().completeExceptionally(new RuntimeFailure(type, report));
  }

  private static String type(Request request) {
    return Optional.ofNullable(request.getHeaders().get(ERROR_TYPE)).orElse("Runtime.Unknown");
  }

  private static byte[] body(Request request) throws Exception {
    return BufferUtil.toArray(Content.Source.asByteBuffer(request));
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static void accept(Response response, Callback callback) {
    var body = JsonNodeFactory.instance.objectNode().put("status", "OK");
    send(202, JsonMapper.shared().writeValueAsBytes(body), response, callback);
  }

  private static void refuse(
      int status, String type, String message, Response response, Callback callback) {
    var body =
        JsonNodeFactory.instance.objectNode().put("errorMessage", message).put("errorType", type);
    send(status, JsonMapper.shared().writeValueAsBytes(body), response, callback);
  }

  private static void send(int status, byte[] body, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
