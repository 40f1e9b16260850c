package shelf.local.wire;

import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server on a free port that only this machine can reach. */
public final class Loopback implements AutoCloseable {

  /** Requests that a fault holds back are not worth waiting for. */
  private static final int STOP_MILLIS = 500;

  private final String name;
  private final Server server;

  private Loopback(String name, Server server) {
    this.name = name;
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param name of what is served, for threads and failures
   */
  public static Loopback start(String name, Handler handler) {
    var threads = new QueuedThreadPool();
    threads.setName(name);
    threads.setDaemon(true);
    threads.setStopTimeout(STOP_MILLIS);
    var server = new Server(threads);
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler);
    return started(new Loopback(name, server));
  }

  private static Loopback started(Loopback loopback) {
    try {
      loopback.server.start();
      return loopback;
    } catch (Exception e) {
      throw new IllegalStateException(loopback.name + " did not start", e);
    }
  }

  /** Scheme, host and port, without a trailing slash. */
  public URI url() {
    var connector = (ServerConnector) server.getConnectors()[0];
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(name + " did not stop", e);
    }
  }
}
