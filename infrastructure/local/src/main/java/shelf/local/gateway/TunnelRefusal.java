package shelf.local.gateway;

import java.util.List;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import shelf.local.gateway.Answer.Header;

/** Refuses CONNECT and hangs up: a client that asks for a tunnel waits for more than an answer. */
final class TunnelRefusal extends Handler.Abstract {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!HttpMethod.CONNECT.is(request.getMethod())) {
      return false;
    }
    var close = List.of(new Header("connection", "close"));
    AnswerWriter.write(Answer.message(400, "Bad Request").with(close), response, callback);
    return true;
  }
}
