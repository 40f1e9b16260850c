package shelf.local.gateway;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty itself refuses, such as a malformed request line, as the gateway would. */
final class JsonErrors implements Request.Handler {

  /** What Jetty takes a garbled request line for; the fault is the client's all the same. */
  private static final int UNKNOWN_VERSION = 505;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var status = response.getStatus() == UNKNOWN_VERSION ? 400 : response.getStatus();
    AnswerWriter.write(Answer.message(status, HttpStatus.getMessage(status)), response, callback);
    return true;
  }
}
