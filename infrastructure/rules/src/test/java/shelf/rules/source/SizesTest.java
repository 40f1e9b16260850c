package shelf.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shelf.rules.Source;
import shelf.rules.Violations;

class SizesTest {
  private static final Exceptions NONE = Exceptions.parse(List.of());

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Sizes.violations(JavaFile.ofRepository(), Exceptions.ofRepository()),
        "A method has at most %d lines, a file %d. Split it by what it does, or give a reason in %s."
            .formatted(Sizes.METHOD, Sizes.FILE, Exceptions.FILE));
  }

  @Test
  void violations_methodOfThirtyOneLines_isNamed() {
    assertThat(Sizes.violations(List.of(methodOf(31)), NONE))
        .containsExactly("A.java:2: long_ is 31 lines");
  }

  @Test
  void violations_methodOfThirtyLines_isFine() {
    assertThat(Sizes.violations(List.of(methodOf(30)), NONE)).isEmpty();
  }

  @Test
  void violations_fileOf251Lines_isNamed() {
    assertThat(Sizes.violations(List.of(fileOf(251)), NONE)).containsExactly("A.java: 251 lines");
    assertThat(Sizes.violations(List.of(fileOf(250)), NONE)).isEmpty();
  }

  @Test
  void violations_exceptionWithReason_isAccepted() {
    assertThat(Sizes.violations(List.of(methodOf(31)), exceptions("A.java#long_ | one table")))
        .isEmpty();
  }

  @Test
  void violations_exceptionWithoutReason_isNamed() {
    assertThat(Sizes.violations(List.of(methodOf(31)), exceptions("A.java#long_")))
        .containsExactly(Exceptions.FILE + ": A.java#long_ has no reason");
  }

  @Test
  void violations_unusedException_isNamed() {
    assertThat(Sizes.violations(List.of(methodOf(30)), exceptions("A.java | was long once")))
        .containsExactly(Exceptions.FILE + ": A.java excuses nothing, delete it");
  }

  private static Exceptions exceptions(String line) {
    return Exceptions.parse(List.of("# a comment", line));
  }

  private static JavaFile methodOf(int lines) {
    return JavaFile.parse(
        new Source("A.java", "class A {\nvoid long_() {\n" + ";\n".repeat(lines - 2) + "}\n}\n"));
  }

  private static JavaFile fileOf(int lines) {
    return JavaFile.parse(new Source("A.java", "class A {\n" + "\n".repeat(lines - 2) + "}\n"));
  }
}
