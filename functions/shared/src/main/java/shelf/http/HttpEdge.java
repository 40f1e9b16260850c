package shelf.http;

import com.amazonaws.serverless.proxy.AwsHttpApiV2SecurityContextWriter;
import com.amazonaws.serverless.proxy.internal.servlet.AwsHttpServletResponse;
import com.amazonaws.serverless.proxy.internal.servlet.AwsLambdaServletContainerHandler;
import com.amazonaws.serverless.proxy.internal.servlet.AwsProxyHttpServletResponseWriter;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Where HTTP begins: takes API Gateway's event through the servlet container, finds the route by
 * its key and gives the answer back. One per function instance.
 */
public final class HttpEdge
    extends AwsLambdaServletContainerHandler<
        HttpApiV2ProxyRequest, AwsProxyResponse, HttpServletRequest, AwsHttpServletResponse> {

  private final Dispatcher dispatcher;

  public HttpEdge(Routes routes, Telemetry telemetry) {
    super(
        HttpApiV2ProxyRequest.class,
        AwsProxyResponse.class,
        new EventReader(),
        new AwsProxyHttpServletResponseWriter(true),
        new AwsHttpApiV2SecurityContextWriter(),
        new BrokenEventHandler());
    setLogFormatter(null);
    this.dispatcher = new Dispatcher(routes, telemetry);
  }

  /**
   * Plays requests to itself, so that the first caller does not wait for what they load. Whatever
   * they answer is as good: an outage now is not the end of the instance.
   */
  public HttpEdge rehearsed(String routeKey, Map<String, String> pathParameters) {
    return play(Rehearsal.of(routeKey).with(pathParameters));
  }

  /** The same for a list, whose cursors take signatures. */
  public HttpEdge rehearsedList(String routeKey, String query) {
    var list = Rehearsal.of(routeKey);
    return play(list.asking(query)).play(list.asking(foreign(query)));
  }

  /** The same for lists that only admins see. */
  public HttpEdge rehearsedAdminList(String routeKey, String query) {
    var list = Rehearsal.of(routeKey).asAdmin();
    return play(list.asking(query)).play(list.asking(foreign(query)));
  }

  private static String foreign(String query) {
    return query + "&cursor=AAAAAAAAAAAAAAAAAAAAAAAA";
  }

  /**
   * The same for an admin's change: once with a body that has every fault, and once up to the first
   * write, which is not sent.
   *
   * @param body JSON
   */
  public HttpEdge rehearsedChange(
      String routeKey, Map<String, String> pathParameters, String body) {
    var change = Rehearsal.of(routeKey).with(pathParameters).asAdmin();
    return play(change.saying("{}")).play(change.saying(body));
  }

  private HttpEdge play(Rehearsal rehearsal) {
    dispatcher.rehearse(() -> rehearsal.play(this::proxyStream));
    return this;
  }

  @Override
  protected AwsHttpServletResponse getContainerResponse(
      HttpServletRequest request, CountDownLatch latch) {
    return new AwsHttpServletResponse(request, latch);
  }

  @Override
  protected void handleRequest(
      HttpServletRequest request, AwsHttpServletResponse response, Context context)
      throws IOException {
    var answer = dispatcher.dispatch(EventReader.event(request), context.getLogger());
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (answer.body().isPresent()) {
      response.setContentType("application/json");
      response.getOutputStream().write(answer.body().get());
    }
    response.flushBuffer();
  }

  @Override
  public void initialize() {
    // Nothing to do: there are no servlets, and everything a route needs was built before.
  }
}
