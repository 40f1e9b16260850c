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
   * Plays reads to itself, so that the first caller does not wait for what they load. Whatever they
   * answer is as good: an outage now is not the end of the instance.
   */
  public HttpEdge rehearsed(String routeKey, Map<String, String> pathParameters) {
    Rehearsal.play(this, routeKey, new Rehearsal.Input(pathParameters, ""));
    return this;
  }

  /** The same for a list, whose cursors take signatures. */
  public HttpEdge rehearsedList(String routeKey, String query) {
    Rehearsal.play(this, routeKey, new Rehearsal.Input(Map.of(), query));
    var foreign = query + "&cursor=AAAAAAAAAAAAAAAAAAAAAAAA";
    Rehearsal.play(this, routeKey, new Rehearsal.Input(Map.of(), foreign));
    return this;
  }

  /** The same for lists that only admins see. */
  public HttpEdge rehearsedAdminList(String routeKey, String query) {
    Rehearsal.playAsAdmin(this, routeKey, new Rehearsal.Input(Map.of(), query));
    var foreign = query + "&cursor=AAAAAAAAAAAAAAAAAAAAAAAA";
    Rehearsal.playAsAdmin(this, routeKey, new Rehearsal.Input(Map.of(), foreign));
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
