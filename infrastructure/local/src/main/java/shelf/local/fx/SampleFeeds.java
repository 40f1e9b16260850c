package shelf.local.fx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import shelf.local.failure.StartException;

/**
 * The feeds of the banks on a free port of 127.0.0.1: rates that were recorded once, under the date
 * of the day on which they are asked for, so that a catalog has rates without the internet.
 */
public final class SampleFeeds implements AutoCloseable {

  private static final Path RECORDINGS = Path.of("infrastructure", "sample", "fx");

  private final List<Recording> recordings;
  private final Clock clock;
  private final HttpServer server;

  private SampleFeeds(List<Recording> recordings, Clock clock) throws IOException {
    this.recordings = recordings;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(task -> Thread.ofVirtual().name("fx").start(task));
  }

  /**
   * Reads the recorded files and starts to listen.
   *
   * @param home root of the checkout; the files are in {@code infrastructure/sample/fx}
   * @param clock asked at each request which day it is
   * @throws StartException if a file cannot be used
   */
  public static SampleFeeds start(Path home, Clock clock) {
    var directory = home.resolve(RECORDINGS);
    var recordings =
        Arrays.stream(Feed.values()).map(feed -> Recording.read(feed, directory)).toList();
    try {
      var feeds = new SampleFeeds(recordings, clock);
      feeds.server.start();
      return feeds;
    } catch (IOException e) {
      throw new StartException("The recorded rates find no free port on 127.0.0.1.", e);
    }
  }

  /** Scheme, host and port, without a trailing slash: a value for {@code FX_ENDPOINT}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The days whose rates the sources really have, by source as {@code CBR}. */
  public SortedMap<String, LocalDate> recorded() {
    var days = new TreeMap<String, LocalDate>();
    recordings.forEach(recording -> days.put(recording.feed().name(), recording.date()));
    return days;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked =
          recordings.stream().filter(recording -> isFor(recording.feed(), exchange)).findFirst();
      if (asked.isPresent()) {
        send(asked.get(), exchange);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static boolean isFor(Feed feed, HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        && feed.path().equals(exchange.getRequestURI().getRawPath());
  }

  private void send(Recording recording, HttpExchange exchange) throws IOException {
    byte[] body = recording.on(clock.instant());
    exchange.getResponseHeaders().set("Content-Type", recording.feed().type());
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
