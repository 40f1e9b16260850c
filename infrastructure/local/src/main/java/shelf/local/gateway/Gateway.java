package shelf.local.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import shelf.local.lambda.Invoker;
import shelf.local.template.Template;

/** API Gateway on 127.0.0.1: the template's HTTP API, and what is there only locally before it. */
public final class Gateway implements AutoCloseable {

  /** More than the API's own limit on headers, so that it is the API that refuses. */
  private static final int HEADER_BUFFER = 64 * 1024;

  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Longer than the longest answer takes. */
  private static final Duration IDLE = Duration.ofMinutes(2);

  private final Server server;
  private final ServerConnector connector;

  private Gateway(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** The last handler of a gateway: the HTTP API of a template. */
  public static Handler api(
      Template template, Invoker lambda, LocalIssuer issuer, InstantSource clock) {
    return api(template, new Integration(lambda, Integration.LONGEST), issuer, clock);
  }

  static Handler api(
      Template template, Integration integration, LocalIssuer issuer, InstantSource clock) {
    var authorizer = new JwtAuthorizer(issuer, clock);
    return new ApiHandler(ApiTemplate.read(template), authorizer, integration, clock);
  }

  /**
   * Listens on 127.0.0.1.
   *
   * @param port 0 for a free one
   * @param handlers asked in this order, the first that takes a request serves it
   * @throws IOException if the port is taken
   */
  public static Gateway start(int port, List<Handler> handlers) throws IOException {
    var server = new Server(threads());
    var connector = new ServerConnector(server, new HttpConnectionFactory(wire()));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(GRACE.toMillis());
    server.addConnector(connector);
    var all = new ArrayList<Handler>(handlers);
    all.addFirst(new TunnelRefusal());
    server.setHandler(new Handler.Sequence(all));
    server.setErrorHandler(new JsonErrors());
    return started(new Gateway(server, connector));
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool();
    threads.setName("gateway");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return threads;
  }

  /** Takes any path as it was sent: the function has to live with it, so it must see it. */
  private static HttpConfiguration wire() {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setHttpCompliance(HttpCompliance.RFC9110);
    http.setRequestHeaderSize(HEADER_BUFFER);
    http.setResponseHeaderSize(HEADER_BUFFER);
    return http;
  }

  private static Gateway started(Gateway gateway) throws IOException {
    try {
      gateway.server.start();
      return gateway;
    } catch (IOException e) {
      gateway.close();
      throw e;
    } catch (Exception e) {
      gateway.close();
      throw new IllegalStateException("the gateway does not start", e);
    }
  }

  /** Where it listens, with a trailing slash. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the gateway does not stop", e);
    }
  }
}
