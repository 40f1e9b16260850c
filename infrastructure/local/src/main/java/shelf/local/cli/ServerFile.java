package shelf.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code server.json} of a data directory: which server runs on it. */
record ServerFile(Path file) {

  private static final int CONNECT_MILLIS = 1000;

  /** What the file says. */
  record Server(URI url, long pid, URI dynamodb, URI s3) {}

  static ServerFile in(Path data) {
    return new ServerFile(data.resolve("server.json"));
  }

  void write(Server server) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, JsonMapper.shared().writeValueAsBytes(server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the file unless another server wrote it meanwhile. */
  void deleteIfOf(long pid) {
    if (read().filter(server -> server.pid() == pid).isPresent()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The server, if it is still there: a killed one leaves its file behind. */
  Optional<Server> live() {
    return read().filter(ServerFile::runs).filter(ServerFile::answers);
  }

  private Optional<Server> read() {
    try {
      return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Server.class));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean runs(Server server) {
    return ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive).isPresent();
  }

  private static boolean answers(Server server) {
    try (var socket = new Socket()) {
      var address = new InetSocketAddress(server.url().getHost(), server.url().getPort());
      socket.connect(address, CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      // Nobody listens there any more: that is the answer.
      return false;
    }
  }
}
