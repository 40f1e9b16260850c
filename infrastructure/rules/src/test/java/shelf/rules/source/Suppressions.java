package shelf.rules.source;

import java.util.List;
import java.util.stream.Stream;
import shelf.rules.source.JavaFile.Declared;

/** A warning may be silenced only by someone who says why. */
final class Suppressions {
  private Suppressions() {}

  static List<String> violations(List<JavaFile> files) {
    return files.stream().flatMap(Suppressions::violations).toList();
  }

  private static Stream<String> violations(JavaFile file) {
    return file.annotations().stream()
        .filter(annotation -> annotation.name().equals("SuppressWarnings"))
        .filter(annotation -> !hasReason(file.source().lines(), annotation))
        .map(annotation -> "%s:%d".formatted(file.source().path(), annotation.firstLine()));
  }

  private static boolean hasReason(List<String> lines, Declared annotation) {
    int above = (int) annotation.firstLine() - 2;
    return above >= 0 && lines.get(above).strip().matches("// .{10,}");
  }
}
