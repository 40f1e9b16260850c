package shelf.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shelf.rules.Source;
import shelf.rules.Violations;

class SleepingTest {
  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Sleeping.violations(JavaFile.ofRepository()),
        "A test does not sleep: wait for the event itself, or poll with a deadline.");
  }

  @Test
  void violations_sleepInATest_isNamed() {
    assertThat(violations("a/src/test/A.java")).containsExactly("a/src/test/A.java:2");
  }

  @Test
  void violations_sleepInMain_isLeftToTheArchitecture() {
    assertThat(violations("a/src/main/A.java")).isEmpty();
  }

  private static List<String> violations(String path) {
    String text = "class A {\n  void f() throws Exception { Thread.sleep(1); }\n}\n";
    return Sleeping.violations(List.of(JavaFile.parse(new Source(path, text))));
  }
}
