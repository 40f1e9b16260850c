package shelf.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checkout the rules are held against: what is written, and what the build made of it. */
public final class Repository {
  /** The folder that holds {@code template.yaml}. */
  public static final Path ROOT = root();

  // What tools make or keep beside the sources.
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".vscode", ".shelf", "target", "node_modules");

  private Repository() {}

  /** Every file a person wrote, sorted. */
  public static List<Path> files() {
    return walk(ROOT);
  }

  public static List<Source> javaSources() {
    return sources(path -> path.toString().endsWith(".java"));
  }

  public static List<Source> poms() {
    return sources(path -> path.endsWith("pom.xml"));
  }

  public static Source source(String path) {
    return Source.read(ROOT, ROOT.resolve(path));
  }

  /** The folders under {@code functions/} that are Maven modules, {@code shared} included. */
  public static List<Path> functionModules() {
    return children(ROOT.resolve("functions")).stream()
        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
        .toList();
  }

  public static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Source> sources(Predicate<Path> wanted) {
    return files().stream().filter(wanted).map(path -> Source.read(ROOT, path)).toList();
  }

  private static List<Path> walk(Path folder) {
    return children(folder).stream()
        .filter(child -> !NOT_OURS.contains(child.getFileName().toString()))
        .flatMap(child -> Files.isDirectory(child) ? walk(child).stream() : Stream.of(child))
        .toList();
  }

  private static Path root() {
    String home = System.getProperty("shelf.home");
    if (home == null) {
      throw new IllegalStateException(
          "Set -Dshelf.home to the root of the checkout (./mvnw does).");
    }
    return Path.of(home).toAbsolutePath().normalize();
  }
}
