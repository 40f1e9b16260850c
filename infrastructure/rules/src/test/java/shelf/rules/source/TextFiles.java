package shelf.rules.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One encoding and one line ending, so that a diff shows only what changed. */
final class TextFiles {
  private TextFiles() {}

  static List<String> violations(Path root, List<Path> files) {
    return files.stream()
        .filter(file -> !isForWindows(file) && !isRecorded(file))
        .flatMap(file -> violations(file).map(what -> root.relativize(file) + ": " + what))
        .toList();
  }

  // A batch file needs CRLF.
  private static boolean isForWindows(Path file) {
    return file.toString().endsWith(".cmd");
  }

  // What a bank served, byte for byte: its encoding is a part of what is tried with it.
  private static boolean isRecorded(Path file) {
    return file.getParent().endsWith(Path.of("sample", "fx"));
  }

  private static Stream<String> violations(Path file) {
    byte[] bytes = read(file);
    if (bytes.length == 0 || isBinary(bytes)) {
      return Stream.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return violations(file.getFileName().toString(), text);
    } catch (CharacterCodingException e) {
      return Stream.of("is not UTF-8");
    }
  }

  private static Stream<String> violations(String name, String text) {
    return Stream.of(
            text.contains("\r") ? "has a carriage return" : "",
            text.endsWith("\n") ? "" : "has no newline at its end",
            text.startsWith("\uFEFF") ? "starts with a byte order mark" : "",
            name.matches(".*\\.(java|ya?ml)") && text.contains("\t") ? "has a tab" : "")
        .filter(what -> !what.isEmpty());
  }

  // The same test as git's.
  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
