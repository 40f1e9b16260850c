package shelf.rules.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shelf.rules.source.JavaFile.Declared;

/** A class is named by what it does differently, a test by what it shows. */
final class Names {
  private static final Pattern EMPTY_WORD =
      Pattern.compile("(Impl|Utils?|Helper|Manager)(?![a-z])|^(Base|Abstract)(?=[A-Z])");
  private static final Pattern TEST_NAME = Pattern.compile("[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)+");

  private Names() {}

  static List<String> violations(List<JavaFile> files) {
    return files.stream().flatMap(Names::violations).toList();
  }

  private static Stream<String> violations(JavaFile file) {
    var classes = file.classes().stream().filter(c -> EMPTY_WORD.matcher(c.name()).find());
    var tests = file.tests().stream().filter(t -> !TEST_NAME.matcher(t.name()).matches());
    return Stream.concat(
        classes.map(c -> where(file, c) + ": the name says nothing"),
        tests.map(t -> where(file, t) + ": is not method_condition_result"));
  }

  private static String where(JavaFile file, Declared declared) {
    return "%s:%d: %s".formatted(file.source().path(), declared.firstLine(), declared.name());
  }
}
