package shelf.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

  @ParameterizedTest
  @CsvSource({
    "brands, brands",
    "*, ''",
    "*, a/b:c",
    "brands#*, brands#",
    "brands#*, brands#17",
    "a*c, abbbc",
    "*/index/*, table/parts/index/by-brand",
    "secret:vk/1-??????, secret:vk/1-Shelf0",
    "a.b, a.b",
    "a+(b)*, a+(b)c",
    "a*, 'a\nb'"
  })
  void matches_whatThePatternSays_isTrue(String pattern, String text) {
    assertThat(Wildcard.of(pattern).matches(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "brands, Brands",
    "brands, brands#",
    "brands#*, brand#1",
    "a.b, axb",
    "secret:vk/1-??????, secret:vk/1-Shelf",
    "secret:vk/1-??????, secret:vk/12-Shelf0",
    "?, ''"
  })
  void matches_anythingElse_isFalse(String pattern, String text) {
    assertThat(Wildcard.of(pattern).matches(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'*', a", "'a?', ab"})
  void matches_literally_onlyItself(String pattern, String text) {
    assertThat(Wildcard.literal(pattern).matches(text)).isFalse();
    assertThat(Wildcard.literal(pattern).matches(pattern)).isTrue();
  }
}
