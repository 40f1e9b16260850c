package shelf.local.gateway;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts an answer on the wire. */
final class AnswerWriter {

  private AnswerWriter() {}

  static void write(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    var headers = response.getHeaders();
    answer.headers().forEach(header -> headers.add(header.name(), header.value()));
    if (answer.status() != 204 && answer.status() != 304) {
      headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }
}
