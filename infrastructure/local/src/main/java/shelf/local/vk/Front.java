package shelf.local.vk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import shelf.local.wire.Connection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What listens: VK's methods, and below {@code /_fake/} what a test orders. */
final class Front extends Handler.Abstract {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String METHOD = "/method/";
  private static final String ORDER = "/_fake/";
  private static final byte[] PAGE =
      "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private final Calls calls;
  private final Orders orders;

  Front(Calls calls, Orders orders) {
    this.calls = calls;
    this.orders = orders;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (path.startsWith(METHOD)) {
      send(
          calls.answer(Ask.of(path.substring(METHOD.length()), request)),
          request,
          response,
          callback);
      return true;
    }
    if (path.startsWith(ORDER)) {
      var answer = orders.take(path.substring(ORDER.length()), request);
      response.setStatus(answer.status());
      json(JSON.writeValueAsBytes(answer.body()), response, callback);
      return true;
    }
    return false;
  }

  private static void send(Reply reply, Request request, Response response, Callback callback) {
    switch (reply) {
      case Reply.Json(JsonNode body) -> json(JSON.writeValueAsBytes(body), response, callback);
      case Reply.Cut(JsonNode body) -> {
        byte[] bytes = JSON.writeValueAsBytes(body);
        json(Arrays.copyOf(bytes, bytes.length / 2), response, callback);
      }
      case Reply.Html() -> {
        response.setStatus(502);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html");
        response.write(true, ByteBuffer.wrap(PAGE), callback);
      }
      case Reply.Reset() -> {
        Connection.reset(request);
        callback.succeeded();
      }
    }
  }

  private static void json(byte[] body, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
