package shelf.rules.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader sees a method at once and holds a file in the head. */
final class Sizes {
  static final int METHOD = 30;
  static final int FILE = 250;

  private Sizes() {}

  static List<String> violations(List<JavaFile> files, Exceptions exceptions) {
    Map<String, String> found = new LinkedHashMap<>();
    files.forEach(file -> collect(file, found));
    return exceptions.judge(found);
  }

  private static void collect(JavaFile file, Map<String, String> found) {
    String path = file.source().path();
    int lines = file.source().lines().size();
    if (lines > FILE) {
      found.put(path, "%s: %d lines".formatted(path, lines));
    }
    file.methods().stream()
        .filter(method -> method.lines() > METHOD)
        .forEach(method ->
            found.put(
                path + "#" + method.name(),
                "%s:%d: %s is %d lines"
                    .formatted(path, method.firstLine(), method.name(), method.lines())));
  }
}
