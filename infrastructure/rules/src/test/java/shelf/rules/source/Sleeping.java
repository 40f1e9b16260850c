package shelf.rules.source;

import java.util.List;

/** A test that sleeps is slow when it passes and fails on a slow machine. */
final class Sleeping {
  private Sleeping() {}

  static List<String> violations(List<JavaFile> files) {
    return files.stream()
        .filter(file -> file.source().path().contains("src/test/"))
        .flatMap(file ->
            file.calls().stream()
                .filter(call -> call.name().matches("Thread\\.sleep|TimeUnit\\..*\\.sleep"))
                .map(call -> file.source().path() + ":" + call.firstLine()))
        .toList();
  }
}
