package shelf.vk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EntitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "&lt;A&gt; &amp; B|<A> & B",
        "&quot;A&quot;|\"A\"",
        "&#39;A&#x27;&apos;|'A''",
        "A&nbsp;B|A\u00A0B",
        "&#128144;|💐",
        "&amp;lt; &amp;amp;|&lt; &amp;"
      })
  void decoded_entities_areTheirCharactersOneLayerLess(String text, String meant) {
    assertThat(Entities.decoded(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A & B", "&", "&amp", "&AMP;", "&euro;", "&#;", "&#0;", "&#xD800;", "&#9999999;"})
  void decoded_whatIsNoneOfVks_stays(String text) {
    assertThat(Entities.decoded(text)).isEqualTo(text);
  }

  @Test
  void read_textsOfLists_areAsWritten() {
    var text = "{'id': 1, 'title': 'A &amp; B', 'description': '&lt;C&gt;'}";
    var json = JsonMapper.shared().readTree(text.replace('\'', '"'));
    assertThat(VkAlbum.read(json).title()).isEqualTo("A & B");
    assertThat(VkItem.read(json).title()).isEqualTo("A & B");
    assertThat(VkItem.read(json).description()).isEqualTo("<C>");
  }
}
