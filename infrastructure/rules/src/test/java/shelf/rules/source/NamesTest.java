package shelf.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Source;
import shelf.rules.Violations;

class NamesTest {
  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Names.violations(JavaFile.ofRepository()),
        "Name a class by what differs (never Impl, Util, Helper, Manager, Base..., Abstract...)"
            + " and a test method_condition_result.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"StoreImpl", "Utils", "StringUtil", "KeyHelperV2", "BaseItem", "AbstractStore"})
  void violations_emptyClassName_isNamed(String name) {
    assertThat(Names.violations(List.of(source("class %s {}".formatted(name)))))
        .containsExactly("A.java:1: %s: the name says nothing".formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Store", "Implication", "Baseline", "Utility", "Abstraction"})
  void violations_tellingClassName_isFine(String name) {
    assertThat(Names.violations(List.of(source("class %s {}".formatted(name))))).isEmpty();
  }

  @Test
  void violations_nestedRecord_isLookedAtToo() {
    assertThat(Names.violations(List.of(source("class A { record KeyUtils() {} }")))).hasSize(1);
  }

  @Test
  void violations_testWithoutParts_isNamed() {
    assertThat(Names.violations(List.of(source("class A { @Test void works() {} }"))))
        .containsExactly("A.java:1: works: is not method_condition_result");
  }

  @Test
  void violations_testOfThreeParts_isFine() {
    assertThat(Names.violations(List.of(source("class A { @Test void get_absent_is404() {} }"))))
        .isEmpty();
  }

  private static JavaFile source(String text) {
    return JavaFile.parse(new Source("A.java", text));
  }
}
