package shelf.local.s3;

import java.util.concurrent.atomic.AtomicReference;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/** Counts requests to S3 itself; those that are refused, too. */
final class RequestCounter extends Handler.Wrapper {

  private final AtomicReference<S3Requests> counted = new AtomicReference<>(S3Requests.NONE);

  RequestCounter(Handler handler) {
    super(handler);
  }

  S3Requests counted() {
    return counted.get();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    counted.accumulateAndGet(kind(request), S3Requests::plus);
    return super.handle(request, response, callback);
  }

  private static S3Requests kind(Request request) {
    var query = request.getHttpURI().getQuery();
    var asked = query == null ? "" : query;
    return switch (request.getMethod()) {
      case "OPTIONS" -> S3Requests.NONE;
      case "DELETE" -> new S3Requests(0, 0, 1);
      case "POST" -> asked.matches("delete=?") ? new S3Requests(0, 0, 1) : new S3Requests(0, 1, 0);
      case "GET" ->
          asked.contains("list-type=") ? new S3Requests(0, 1, 0) : new S3Requests(1, 0, 0);
      case "HEAD" -> new S3Requests(1, 0, 0);
      default -> new S3Requests(0, 1, 0);
    };
  }
}
