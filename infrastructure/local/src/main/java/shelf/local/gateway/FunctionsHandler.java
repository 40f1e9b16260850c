package shelf.local.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import shelf.local.gateway.Answer.Header;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Lambda;
import shelf.local.lambda.Payload;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lambda's Invoke action, so that {@code aws lambda invoke --endpoint-url http://127.0.0.1:8080}
 * works. Signatures are not looked at; requests of web pages are refused.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class FunctionsHandler extends Handler.Abstract {

  private static final Pattern PATH =
      Pattern.compile("/2015-03-31/functions/([^/]+)/invocations/?");

  private final Lambda lambda;

  public FunctionsHandler(Lambda lambda) {
    this.lambda = lambda;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var path = PATH.matcher(String.valueOf(request.getHttpURI().getPath()));
    if (!request.getMethod().equals("POST") || !path.matches()) {
      return false;
    }
    var name = PercentCoding.decode(path.group(1));
    AnswerWriter.write(answer(request, name), response, callback);
    return true;
  }

  private Answer answer(Request request, String name) throws IOException {
    if (!LocalOnly.allows(request)) {
      return Answer.message(403, "Forbidden");
    }
    var id = lambda.functionId(name);
    if (id.isEmpty()) {
      return error(404, "ResourceNotFoundException", "Function not found: " + name);
    }
    var body = RequestReader.body(request, Payload.LIMIT);
    if (body.isEmpty()) {
      return error(413, "RequestTooLargeException", "Request must be smaller than 6 MB");
    }
    return invoke(id.get(), body.get(), request.getHeaders().get("X-Amz-Invocation-Type"));
  }

  private Answer invoke(String id, byte[] body, String type) {
    var event = body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
    if (!isJson(event)) {
      return error(400, "InvalidRequestContentException", "The event is not JSON");
    }
    return switch (String.valueOf(type)) {
      case "DryRun" -> new Answer(204, List.of(), new byte[0]);
      case "Event" -> later(id, event);
      default -> now(id, event);
    };
  }

  private Answer later(String id, byte[] event) {
    Thread.ofVirtual().name("event-" + id).start(() -> now(id, event));
    return new Answer(202, List.of(), new byte[0]);
  }

  private Answer now(String id, byte[] event) {
    var headers = List.of(new Header("x-amz-executed-version", "$LATEST"));
    try {
      return new Answer(200, headers, lambda.invoke(id, event));
    } catch (FunctionFailedException e) {
      var error = new Header("x-amz-function-error", "Unhandled");
      return new Answer(200, headers, json(failure(e))).with(List.of(error));
    }
  }

  /** As the Java runtime of Lambda reports it. */
  private static Map<String, Object> failure(FunctionFailedException e) {
    var failure = new LinkedHashMap<String, Object>();
    failure.put("errorMessage", e.getMessage());
    failure.put("errorType", e.errorType());
    var cause = e.getCause();
    if (cause != null) {
      failure.put("stackTrace", Arrays.stream(cause.getStackTrace()).map(String::valueOf).toList());
    }
    return failure;
  }

  private static boolean isJson(byte[] event) {
    try {
      return !JsonMapper.shared().readTree(event).isMissingNode();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static Answer error(int status, String type, String message) {
    var body = Map.<String, Object>of("Type", "User", "Message", message);
    return new Answer(status, List.of(new Header("x-amzn-errortype", type)), json(body));
  }

  private static byte[] json(Map<String, Object> body) {
    return JsonMapper.shared().writeValueAsBytes(body);
  }
}
