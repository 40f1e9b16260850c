package shelf.local.dynamodb;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server on a free port that only this machine can reach. */
final class Loopback {

  /** Requests that a fault holds back are not worth waiting for. */
  private static final int STOP_MILLIS = 500;

  private Loopback() {}

  static Server start(Handler handler) {
    var threads = new QueuedThreadPool();
    threads.setName("dynamodb");
    threads.setDaemon(true);
    threads.setStopTimeout(STOP_MILLIS);
    var server = new Server(threads);
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler);
    return started(server);
  }

  private static Server started(Server server) {
    try {
      server.start();
      return server;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not start", e);
    }
  }

  static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    }
  }
}
