package shelf.http;

import com.amazonaws.serverless.proxy.ExceptionHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what never became a request: an event that API Gateway cannot have sent. The container
 * would print the stack trace and answer 502 with a text of its own.
 */
final class BrokenEventHandler implements ExceptionHandler<AwsProxyResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(BrokenEventHandler.class);

  @Override
  public AwsProxyResponse handle(Throwable broken) {
    LOG.error("The event is not an HTTP API request", broken);
    var headers = new Headers();
    headers.putSingle("Content-Type", "application/json");
    var response = new AwsProxyResponse(500, headers, body());
    response.setHeaders(Map.of("Content-Type", "application/json"));
    return response;
  }

  private static String body() {
    var body = Map.of("detail", "Internal Server Error", "request_id", "unknown");
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }

  @Override
  public void handle(Throwable broken, OutputStream output) throws IOException {
    output.write(Json.write(handle(broken)));
  }
}
