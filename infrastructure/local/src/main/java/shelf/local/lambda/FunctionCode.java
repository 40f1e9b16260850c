package shelf.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.zip.ZipInputStream;
import shelf.local.failure.StartException;

/** A function's zip, unpacked to a temporary directory, and the class loader over it. */
final class FunctionCode implements AutoCloseable {

  private final Path zip;
  private final Path directory;
  private final URLClassLoader loader;
  private final String handler;

  private FunctionCode(Path zip, String handler, Path directory) throws IOException {
    this.zip = zip;
    this.directory = directory;
    this.handler = handler;
    this.loader = new URLClassLoader("function", classPath(directory), new RuntimeApi());
  }

  /**
   * Unpacks the zip and loads the handler's class.
   *
   * @throws StartException if the zip is not there or the handler is not in it; the message is one
   *     sentence
   */
  static FunctionCode load(Path zip, String handler) {
    if (!Files.isRegularFile(zip)) {
      throw new StartException(
          "The code of " + handler + " is not built: there is no " + zip + ".");
    }
    try {
      var directory = Files.createTempDirectory("shelf-function-");
      unpack(zip, directory);
      var code = new FunctionCode(zip, handler, directory);
      code.handlerClass();
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + zip, e);
    }
  }

  ClassLoader loader() {
    return loader;
  }

  /** What these settings make of this code. */
  Deployment with(FunctionSettings settings) {
    return new Deployment(
        settings.name(),
        zip,
        handler,
        directory,
        settings.timeout(),
        settings.memoryMegabytes(),
        settings.environment());
  }

  /** A new instance of the handler with this environment, as a cold start makes it. */
  RequestStreamHandler newHandler(Map<String, String> environment)
      throws ReflectiveOperationException {
    return handlerClass().getConstructor(Map.class).newInstance(environment);
  }

  private Class<? extends RequestStreamHandler> handlerClass() {
    try {
      return Class.forName(handler, false, loader).asSubclass(RequestStreamHandler.class);
    } catch (ClassNotFoundException | LinkageError | ClassCastException e) {
      throw new StartException(
          "The handler " + handler + " is no RequestStreamHandler in its zip.", e);
    }
  }

  private static URL[] classPath(Path directory) throws IOException {
    var urls = new ArrayList<URL>();
    urls.add(url(directory));
    try (var files = Files.walk(directory)) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .forEach(jar -> urls.add(url(jar)));
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void unpack(Path zip, Path directory) throws IOException {
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var target = directory.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && target.startsWith(directory)) {
          Files.createDirectories(target.getParent());
          Files.copy(in, target);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
      try (var files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(FunctionCode::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
