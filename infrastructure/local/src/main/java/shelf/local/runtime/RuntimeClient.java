package shelf.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import shelf.local.failure.StartException;

/**
 * The runtime interface client: what runs a function's handler in every Java runtime of Lambda. The
 * build puts it beside this module's jar, never into a function's zip: Lambda brings its own.
 *
 * @param jars its class path
 * @param library its native part, which talks to the runtime API
 */
public record RuntimeClient(List<Path> jars, Path library) {

  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** So that it does not unpack the library to one and the same file of all processes. */
  static final String LIBRARY_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /**
   * The one that was built in a checkout.
   *
   * @throws StartException if it is not there, or is not made for this machine
   */
  public static RuntimeClient in(Path home) {
    var directory = home.resolve("infrastructure/local/target/runtime-client");
    if (!Files.isDirectory(directory)) {
      throw new StartException(
          "The runtime interface client is not built: there is no " + directory + ".");
    }
    try (var files = Files.list(directory)) {
      var jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      return new RuntimeClient(jars, library(directory.resolve("jni")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path library(Path directory) {
    var library = directory.resolve("libaws-lambda-jni." + platform() + ".so");
    if (!Files.exists(library)) {
      throw new StartException(
          "The runtime interface client runs on Linux only, on x86_64 and arm64; this is "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch")
              + ".");
    }
    return library;
  }

  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    return system + (hasMusl() ? "_musl-" : "-") + machine;
  }

  private static boolean hasMusl() {
    return Files.exists(Path.of("/etc/alpine-release"));
  }
}
