package shelf.local.gateway;

import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import shelf.local.gateway.Answer.Header;

/**
 * Answers what Jetty itself refuses, such as a malformed request line, as the gateway would. Jetty
 * hangs up then, and the answer says so: else a client sends its next request into the void.
 */
final class JsonErrors implements Request.Handler {

  /** What Jetty takes a garbled request line for; the fault is the client's all the same. */
  private static final int UNKNOWN_VERSION = 505;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var status = response.getStatus() == UNKNOWN_VERSION ? 400 : response.getStatus();
    var close = List.of(new Header("connection", "close"));
    var answer = Answer.message(status, HttpStatus.getMessage(status)).with(close);
    AnswerWriter.write(answer, response, callback);
    return true;
  }
}
