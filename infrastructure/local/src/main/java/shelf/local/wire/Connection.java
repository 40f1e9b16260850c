package shelf.local.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.server.Request;

/** The TCP connection of a request. */
public final class Connection {

  private Connection() {}

  /** Cuts it with RST, as a broken load balancer or a pulled cable does: no answer, no FIN. */
  public static void reset(Request request) {
    var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      discardOnClose(channel);
    }
    endPoint.close();
  }

  private static void discardOnClose(SocketChannel channel) {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
