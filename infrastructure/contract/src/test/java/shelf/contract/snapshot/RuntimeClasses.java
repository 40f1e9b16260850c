package shelf.contract.snapshot;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import shelf.contract.Checkout;
import shelf.local.runtime.RuntimeClient;

/**
 * What the runtime interface client's class loader gives to a function: its own classes, the hooks
 * of SnapStart among them, once for each instance. The interfaces of aws-lambda-java-core are those
 * of the test, so that it can call what it has loaded.
 */
final class RuntimeClasses extends ClassLoader {

  /** Of the loaders of functions that are instances here, and of no other one. */
  static final String NAME = "instance";

  private static final String SHARED = "com.amazonaws.services.lambda.runtime.";

  private RuntimeClasses() {
    super("aws-lambda-java-core", ClassLoader.getPlatformClassLoader());
  }

  /** A loader of the function's classes, with the client's above it. */
  static URLClassLoader over(Path code) {
    var client = RuntimeClient.in(Checkout.home()).jars().stream();
    var above = new URLClassLoader("runtime", urls(client), new RuntimeClasses());
    try (var files = Files.walk(code)) {
      var jars = files.filter(file -> file.toString().endsWith(".jar")).sorted();
      return new URLClassLoader(NAME, urls(Stream.concat(Stream.of(code), jars)), above);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL[] urls(Stream<Path> paths) {
    return paths.map(RuntimeClasses::url).toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith(SHARED) && !name.substring(SHARED.length()).contains(".")) {
      return Class.forName(name, false, RequestStreamHandler.class.getClassLoader());
    }
    throw new ClassNotFoundException(name);
  }
}
