package shelf.rules.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shelf.rules.Repository;

/**
 * What the compiler made of {@code src/main/java} of every module, and which class is whose.
 *
 * @param root the folder under which the modules lie
 */
record Code(Path root, JavaClasses classes) {
  static final String LOCAL = "infrastructure/local";
  static final String SHARED = "functions/shared";
  private static final String COMPILED = "target/classes";

  /** Every rule asks for it, so it is read once. */
  static Code ofRepository() {
    return OfRepository.CODE;
  }

  private static final class OfRepository {
    private static final Code CODE = in(Repository.ROOT);
  }

  static Code in(Path root) {
    var folders =
        Stream.concat(
                Repository.children(root.resolve("functions")).stream(),
                Stream.of(root.resolve(LOCAL)))
            .map(module -> module.resolve(COMPILED))
            .filter(Files::isDirectory)
            .toList();
    return new Code(root, new ClassFileImporter().importPaths(folders));
  }

  /** As {@code functions/brands}; empty for a class that is not ours. */
  String module(JavaClass type) {
    return type.getSource()
        .map(Source::getUri)
        .filter(uri -> uri.getScheme().equals("file"))
        .map(uri -> module(Path.of(uri)))
        .orElse("");
  }

  boolean isFunction(JavaClass type) {
    return module(type).startsWith("functions/");
  }

  /** The classes of all functions and of what they share. */
  List<JavaClass> functions() {
    return classes.stream().filter(this::isFunction).toList();
  }

  List<JavaClass> all() {
    return classes.stream().toList();
  }

  private String module(Path classFile) {
    return root.relativize(classFile)
        .toString()
        .replace('\\', '/')
        .replaceFirst("/" + COMPILED + ".*", "");
  }
}
