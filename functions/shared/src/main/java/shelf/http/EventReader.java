package shelf.http;

import com.amazonaws.serverless.exceptions.InvalidRequestEventException;
import com.amazonaws.serverless.proxy.internal.servlet.AwsHttpApiV2HttpServletRequestReader;
import com.amazonaws.serverless.proxy.model.ContainerConfig;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;

/**
 * Makes the container's servlet request without letting it parse the query: it fails on {@code ?=}
 * and on broken percent-encoding, which are the client's faults and not ours. We parse it.
 */
final class EventReader extends AwsHttpApiV2HttpServletRequestReader {

  @Override
  public HttpServletRequest readRequest(
      HttpApiV2ProxyRequest event, SecurityContext caller, Context context, ContainerConfig config)
      throws InvalidRequestEventException {
    var rawQuery = event.getRawQueryString();
    event.setRawQueryString(null);
    var request = super.readRequest(event, caller, context, config);
    event.setRawQueryString(rawQuery);
    return request;
  }

  static HttpApiV2ProxyRequest event(HttpServletRequest request) {
    return (HttpApiV2ProxyRequest) request.getAttribute(HTTP_API_EVENT_PROPERTY);
  }
}
