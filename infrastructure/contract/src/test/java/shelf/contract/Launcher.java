package shelf.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./shelf}, called as a person does. */
public final class Launcher {

  private Launcher() {}

  /** Starts it in the background; what it prints goes to a file. */
  public static Process start(Path output, List<String> arguments) {
    return start(builder(arguments).redirectErrorStream(true).redirectOutput(output.toFile()));
  }

  /**
   * Runs it to its end.
   *
   * @return what it printed, without the line end
   * @throws AssertionError if it failed
   */
  public static String print(String... arguments) {
    var process = start(builder(List.of(arguments)).redirectError(ProcessBuilder.Redirect.INHERIT));
    try {
      var printed = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      if (code != 0) {
        throw new AssertionError("./shelf " + String.join(" ", arguments) + " ended with " + code);
      }
      return new String(printed, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static ProcessBuilder builder(List<String> arguments) {
    var command = new ArrayList<>(List.of(Checkout.at("shelf").toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).directory(Checkout.home().toFile());
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
