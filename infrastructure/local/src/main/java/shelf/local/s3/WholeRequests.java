package shelf.local.s3;

import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Reads each request that was granted to its end. S3Proxy answers an upload in signed chunks when
 * it has the last byte of the object; the signature behind that may still be on its way, for which
 * Jetty would close the connection, untold, and the client's next request would fail on it.
 */
final class WholeRequests extends Handler.Wrapper {

  private static final int FIRST_REFUSAL = 300;

  WholeRequests(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(
        request,
        response,
        new Callback.Nested(callback) {
          @Override
          public void succeeded() {
            if (response.getStatus() < FIRST_REFUSAL) {
              Content.Source.consumeAll(request, getCallback());
            } else {
              super.succeeded();
            }
          }
        });
  }
}
