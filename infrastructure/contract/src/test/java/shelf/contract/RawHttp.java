package shelf.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends what no HTTP client would send, as it is. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 40_000;

  private RawHttp() {}

  /**
   * A GET whose target goes out as it is, however malformed.
   *
   * @param target path and query; each char is sent as one byte
   */
  public static Answer get(Api api, String target) {
    return send(api, "GET " + target);
  }

  /**
   * A request without a body.
   *
   * @param methodAndTarget as {@code DELETE /x?y=%zz}
   */
  public static Answer send(Api api, String methodAndTarget) {
    return send(api, methodAndTarget, new byte[0]);
  }

  /** A request with a body; its Content-Type is the client's. */
  public static Answer send(Api api, String methodAndTarget, byte[] body) {
    var head = new StringBuilder(methodAndTarget + " HTTP/1.1\r\nHost: shelf\r\n");
    api.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n");
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    return exchange(api.url(), request.toByteArray());
  }

  private static Answer exchange(URI server, byte[] request) {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      return answer(new ByteArrayInputStream(socket.getInputStream().readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(InputStream bytes) throws IOException {
    int status = Integer.parseInt(line(bytes).split(" ")[1]);
    var headers = new HashMap<String, List<String>>();
    for (var line = line(bytes); !line.isEmpty(); line = line(bytes)) {
      var parts = line.split(":", 2);
      var name = parts[0].toLowerCase(Locale.ROOT);
      headers.computeIfAbsent(name, each -> new ArrayList<>()).add(parts[1].strip());
    }
    return new Answer(status, headers, isChunked(headers) ? chunks(bytes) : bytes.readAllBytes());
  }

  private static boolean isChunked(Map<String, List<String>> headers) {
    return headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
  }

  private static byte[] chunks(InputStream bytes) throws IOException {
    var whole = new ByteArrayOutputStream();
    for (int size = size(bytes); size > 0; size = size(bytes)) {
      whole.writeBytes(bytes.readNBytes(size));
      line(bytes);
    }
    return whole.toByteArray();
  }

  private static int size(InputStream bytes) throws IOException {
    return Integer.parseInt(line(bytes).strip(), 16);
  }

  private static String line(InputStream bytes) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = bytes.read(); next >= 0 && next != '\n'; next = bytes.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }
}
