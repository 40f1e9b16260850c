package shelf.local.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What the local gateway serves beside the API: {@code /} for people, {@code /docs} (Swagger UI),
 * {@code /openapi.yaml} and {@code /_local/status}. Every other address is left to the next
 * handler. Nothing here reaches for the internet.
 */
public final class Site extends Handler.Abstract {
  private static final Page NOT_ALLOWED =
      new Page(
          "application/json",
          Policy.STRICT,
          "{\"message\":\"Method Not Allowed\"}".getBytes(StandardCharsets.UTF_8));

  private final Pages pages;

  /**
   * A site over one checkout.
   *
   * @param home root of the checkout; {@code infrastructure/openapi.yaml} is read from it at each
   *     request, so an edit shows at once
   * @param status asked at each {@code GET /_local/status}, a few times a minute per open page; may
   *     block, must be thread-safe
   * @param sources what the front page may reach beside this site
   */
  public Site(Path home, Supplier<Status> status, Sources sources) {
    this.pages = new Pages(home, status, sources);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // The raw path: what a client encoded or climbed through is not one of our addresses.
    var page = pages.at(request.getHttpURI().getPath());
    page.ifPresent(maker -> answer(maker, request, response, callback));
    return page.isPresent();
  }

  private static void answer(
      Supplier<Page> maker, Request request, Response response, Callback callback) {
    if (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod())) {
      write(HttpStatus.OK_200, maker.get(), response, callback);
    } else {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      write(HttpStatus.METHOD_NOT_ALLOWED_405, NOT_ALLOWED, response, callback);
    }
  }

  private static void write(int status, Page page, Response response, Callback callback) {
    response.setStatus(status);
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, page.type())
        .put(HttpHeader.CONTENT_LENGTH, page.body().length)
        .put(HttpHeader.CACHE_CONTROL, "no-store")
        .put("Content-Security-Policy", page.policy().header())
        .put("X-Content-Type-Options", "nosniff")
        .put("Referrer-Policy", "no-referrer");
    response.write(true, ByteBuffer.wrap(page.body()), callback);
  }
}
