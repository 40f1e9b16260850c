package shelf.contract.fx;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a {@link FakeSource} says to one request. */
@FunctionalInterface
interface Reply {

  /** Stands in the body of every lie: nobody may ever read it in our answers and logs. */
  String REMOTE = "remote-text-7f3a";

  void send(Line line) throws IOException, InterruptedException;

  /** The connection to who asks. */
  record Line(Socket socket, CountDownLatch closed) {

    void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    void write(String head) throws IOException {
      write(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * @return whether the test goes on meanwhile
     */
    boolean pause(Duration time) throws InterruptedException {
      return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
    }
  }

  private static String head(int status, String type) {
    return "HTTP/1.1 %d X\r\nContent-Type: %s\r\nConnection: close\r\n".formatted(status, type);
  }

  private static String length(int bytes) {
    return "Content-Length: " + bytes + "\r\n\r\n";
  }

  static Reply ok(byte[] body) {
    return ok("text/xml; charset=windows-1251", body);
  }

  static Reply ok(String type, byte[] body) {
    return line -> {
      line.write(head(200, type) + length(body.length));
      line.write(body);
    };
  }

  static Reply ok(String asciiBody) {
    return ok(asciiBody.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Reply html() {
    var page = "<!DOCTYPE html><html><body>DDoS-Guard " + REMOTE + "<br></body></html>";
    return ok("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  static Reply status(int status) {
    return line -> line.write(head(status, "text/html") + length(REMOTE.length()) + REMOTE);
  }

  static Reply redirect(String location) {
    return line ->
        line.write(head(302, "text/html") + "Location: " + location + "\r\n" + length(0));
  }

  /** The status only after a while. */
  static Reply late(Duration time, Reply reply) {
    return line -> {
      if (line.pause(time)) {
        reply.send(line);
      }
    };
  }

  /** A byte now and then: never long silent, never done. */
  static Reply dribbling(byte[] body) {
    return line -> {
      line.write(head(200, "text/xml") + length(body.length));
      for (int i = 0; i < body.length && line.pause(Duration.ofMillis(250)); i++) {
        line.write(Arrays.copyOfRange(body, i, i + 1));
      }
    };
  }

  /** Says how much comes and sends half of it. */
  static Reply brokenOff(byte[] body) {
    return line -> {
      line.write(head(200, "text/xml") + length(body.length));
      line.write(Arrays.copyOf(body, body.length / 2));
    };
  }

  static Reply reset() {
    return Line::reset;
  }

  /** A good start, then blanks without end. */
  static Reply endless(byte[] start) {
    return line -> {
      line.write(head(200, "text/xml") + "\r\n");
      line.write(start);
      var blanks = new byte[65_536];
      Arrays.fill(blanks, (byte) ' ');
      while (line.pause(Duration.ZERO)) {
        line.write(blanks);
      }
    };
  }
}
