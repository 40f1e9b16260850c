package shelf.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shelf.rules.Source;
import shelf.rules.Violations;

class SuppressionsTest {
  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Suppressions.violations(JavaFile.ofRepository()),
        "Mend what the compiler warns of, or say why not in a // line directly above"
            + " @SuppressWarnings.");
  }

  @Test
  void violations_withoutReason_isNamed() {
    assertThat(violations("class A {\n  @SuppressWarnings(\"unchecked\")\n  void f() {}\n}\n"))
        .containsExactly("A.java:2");
  }

  @Test
  void violations_reasonAbove_isFine() {
    String reasoned =
        "  // The container hands out a raw list.\n  @SuppressWarnings(\"unchecked\")";
    assertThat(violations("class A {\n" + reasoned + "\n  void f() {}\n}\n")).isEmpty();
  }

  @Test
  void violations_inALocalVariable_isNamed() {
    assertThat(violations("class A { void f() {\n\n@SuppressWarnings(\"x\") int i = 0; } }"))
        .containsExactly("A.java:3");
  }

  private static List<String> violations(String text) {
    return Suppressions.violations(List.of(JavaFile.parse(new Source("A.java", text))));
  }
}
