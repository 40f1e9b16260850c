package shelf.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Appends to a function's log file, one message at a time whoever writes. */
record FunctionLog(Path file) implements LambdaLogger {

  @Override
  public void log(String message) {
    log(message.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void log(byte[] message) {
    append(line(message));
  }

  synchronized void append(byte[] bytes) {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static byte[] line(byte[] message) {
    if (message.length > 0 && message[message.length - 1] == '\n') {
      return message;
    }
    var line = Arrays.copyOf(message, message.length + 1);
    line[message.length] = '\n';
    return line;
  }
}
