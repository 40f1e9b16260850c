package shelf.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTest {

  @Test
  void normal_entities_areTheirCharacters() {
    assertThat(Title.normal("A &amp; B &lt;&#39;&#x27;&quot;")).isEqualTo("A & B <''\"");
  }

  @Test
  void normal_entitiesOfEntities_areTheirCharactersToo() {
    assertThat(Title.normal("A &amp;amp;lt; B")).isEqualTo(Title.normal("A &lt; B"));
    assertThat(Title.normal(Title.normal("&amp;#38;amp;"))).isEqualTo("&");
  }

  @Test
  void normal_whatOnlyLooksLikeAnEntity_stays() {
    assertThat(Title.normal("A &unknown; $1 \\ &#;")).isEqualTo("A &unknown; $1 \\ &#;");
  }

  @Test
  void normal_spaces_areOneAndNoneAtTheEnds() {
    assertThat(Title.normal("  Лето\u00a0 2026 ")).isEqualTo("Лето 2026");
  }

  @Test
  void normal_formsOfACharacter_areOne() {
    assertThat(Title.normal("и\u0306")).isEqualTo("й");
  }

  @Test
  void normal_case_matters() {
    assertThat(Title.normal("Лето")).isNotEqualTo(Title.normal("лето"));
  }
}
