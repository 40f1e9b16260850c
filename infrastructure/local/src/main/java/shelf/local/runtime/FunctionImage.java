package shelf.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shelf.local.lambda.Deployment;

/**
 * What a container image of a function holds in its {@code /var/task}: the jars of the zip and of
 * the runtime interface client, all of them on the JVM's own class path, since a cache of
 * ahead-of-time work knows no class that another loader brings.
 *
 * @param deployment with this directory for its code
 */
public record FunctionImage(Deployment deployment, Path library, List<Path> jars) {

  private static final String CACHE = "shelf.aot";
  private static final String ARGUMENTS = "java.args";

  /** Not {@code lib}: there the runtime interface client would look for them once more. */
  private static final String JARS = "jars";

  /** The cache is of use only to jars that have the size and the time of those it was made of. */
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));

  /**
   * Copies everything to a directory, which is made if need be.
   *
   * @param directory where it will lie in the image, or a cache made of it will be of no use
   */
  public static FunctionImage assemble(Path directory, Deployment zip, RuntimeClient client) {
    try {
      Files.createDirectories(directory.resolve(JARS));
      var jars = new ArrayList<Path>();
      for (var jar : jars(zip, client)) {
        jars.add(copy(jar, directory.resolve(JARS).resolve(jar.getFileName())));
      }
      var library = copy(client.library(), directory.resolve(client.library().getFileName()));
      return new FunctionImage(moved(zip, directory), library, jars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By name; what both bring comes from the zip. */
  private static List<Path> jars(Deployment zip, RuntimeClient client) throws IOException {
    try (var files = Files.list(zip.code().resolve("lib"))) {
      var own = files.sorted().toList();
      var names = own.stream().map(Path::getFileName).toList();
      var others = client.jars().stream().filter(jar -> !names.contains(jar.getFileName()));
      return Stream.concat(own.stream(), others).toList();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    return Files.setLastModifiedTime(to, TIME);
  }

  private static Deployment moved(Deployment zip, Path directory) {
    return new Deployment(
        zip.name(),
        zip.zip(),
        zip.handler(),
        directory,
        zip.timeout(),
        zip.memoryMegabytes(),
        zip.environment());
  }

  /** The cache, if a training was over. */
  public Path cache() {
    return deployment.code().resolve(CACHE);
  }

  /**
   * Writes the arguments of the JVM to a file beside the jars, since the class path must be to the
   * letter what it was in the training. The heap is a share of what the container has. A cache that
   * is of no use there is left aside.
   */
  public void writeArguments() {
    var launch = plain().with("-XX:AOTCache=" + cache());
    try {
      var lines = launch.arguments(JvmOptions.heapOfContainer());
      Files.write(deployment.code().resolve(ARGUMENTS), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a cache. */
  public Launch plain() {
    return new Launch(deployment, List.of(), jars, library, Launch.Start.ON_DEMAND);
  }

  /** Writes the cache when it ends in order. */
  public Launch training() {
    return plain().with("-XX:AOTCacheOutput=" + cache());
  }

  /** With the cache; does not start if that is of no use. */
  public Launch trained() {
    return plain().with("-XX:AOTCache=" + cache()).with("-XX:AOTMode=on");
  }
}
