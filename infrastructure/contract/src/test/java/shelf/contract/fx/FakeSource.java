package shelf.contract.fx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server in the place of all sources, which says what a test tells it to, byte for byte. */
final class FakeSource implements AutoCloseable {

  static final String CBR = "/scripts/XML_daily.asp";
  static final String ECB = "/stats/eurofxref/eurofxref-daily.xml";
  static final String NBU = "/NBUStatService/v1/statdirectory/exchange";

  /** What nobody asks for unless a feed makes him. */
  static final String TRAP = "/trap";

  private final ServerSocket server;
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<String> targets = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeSource() {
    try {
      server = new ServerSocket(0, 64, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("fake source").start(this::serve);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  URI trap() {
    return url().resolve(TRAP);
  }

  /** What the path says from now on: one reply after the other, the last one for good. */
  void answer(String path, Reply... next) {
    replies.put(path, new ArrayDeque<>(List.of(next)));
  }

  /** Forgets all replies and requests; then every path is a 404. */
  void clear() {
    replies.clear();
    targets.clear();
  }

  /** Path and query of all requests so far. */
  List<String> targets() {
    return List.copyOf(targets);
  }

  long count(String path) {
    return targets.stream().filter(target -> path(target).equals(path)).count();
  }

  private static String path(String target) {
    return target.split("\\?")[0];
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.startVirtualThread(() -> answer(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      var head = new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1);
      var target = target(new BufferedReader(head));
      targets.add(target);
      reply(path(target)).send(new Reply.Line(socket, closed));
    } catch (IOException e) {
      // The other side hung up: what it makes of that is what the test is about.
      targets.removeIf(String::isEmpty);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String target(BufferedReader head) throws IOException {
    var request = head.readLine();
    for (var line = request; line != null && !line.isEmpty(); line = head.readLine()) {
      // The headers say nothing that a test wants to know.
    }
    return request == null ? "" : request.split(" ")[1];
  }

  private Reply reply(String path) {
    var left = replies.getOrDefault(path, new ArrayDeque<>(List.of(Reply.status(404))));
    synchronized (left) {
      return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
