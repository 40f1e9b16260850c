package shelf.contract.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a store that can be cut, also in the middle of a request or of an answer. */
final class Relay implements AutoCloseable {

  private final ServerSocket server;
  private final URI store;
  private final Random random = new Random(7);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile double odds;
  private volatile AtomicInteger left = endless();

  Relay(URI store) {
    this.store = store;
    try {
      server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /**
   * How likely each piece is where the line breaks.
   *
   * @param probability 1 to let nothing pass
   */
  void cut(double probability) {
    odds = probability;
    open.forEach(Relay::close);
  }

  /**
   * Lets some more pieces pass, and then nothing.
   *
   * @param pieces how many; several lines may share them
   */
  void cutAfter(AtomicInteger pieces) {
    left = pieces;
  }

  private static AtomicInteger endless() {
    return new AtomicInteger(Integer.MAX_VALUE);
  }

  void heal() {
    odds = 0;
    left = endless();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException e) {
        // It is closed: the loop ends.
      }
    }
  }

  private void connect(Socket client) {
    try (client;
        var there = new Socket(store.getHost(), store.getPort())) {
      open.add(client);
      var back = Thread.ofVirtual().start(() -> pump(there, client));
      pump(client, there);
      back.join();
    } catch (IOException e) {
      close(client);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private void pump(Socket from, Socket to) {
    try {
      pump(from.getInputStream(), to.getOutputStream());
    } catch (IOException e) {
      // Whoever waits at the other end hears of it.
    } finally {
      close(from);
      close(to);
    }
  }

  private void pump(InputStream from, OutputStream to) throws IOException {
    var piece = new byte[8192];
    for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
      if (breaks()) {
        return;
      }
      to.write(piece, 0, read);
      to.flush();
    }
  }

  private synchronized boolean breaks() {
    return left.getAndDecrement() <= 0 || random.nextDouble() < odds;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      open.forEach(Relay::close);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
