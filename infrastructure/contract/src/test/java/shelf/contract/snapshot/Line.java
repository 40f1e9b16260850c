package shelf.contract.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a service that counts who calls, and can be out of order. */
final class Line implements AutoCloseable {

  private final ServerSocket server;
  private final URI service;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicBoolean broken = new AtomicBoolean();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Line(URI service) {
    this.service = service;
    try {
      server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Connections so far. */
  int opened() {
    return opened.get();
  }

  /** Connections now. */
  int open() {
    return open.size();
  }

  void outOfOrder(boolean now) {
    broken.set(now);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        opened.incrementAndGet();
        open.add(client);
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException e) {
        // It is closed: the loop ends.
      }
    }
  }

  private void connect(Socket client) {
    try (client;
        var there =
            broken.get() ? new Socket() : new Socket(service.getHost(), service.getPort())) {
      var back = Thread.ofVirtual().start(() -> pump(there, client));
      pump(client, there);
      back.join();
    } catch (IOException e) {
      // The other end hears of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // Closing both is what there was to do.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
