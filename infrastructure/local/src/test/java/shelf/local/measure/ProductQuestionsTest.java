package shelf.local.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProductQuestionsTest {

  private static final List<ProductProbe> PROBES =
      List.of(
          probe("Скатерть круглая 0012345", "\"red\""),
          probe("Скатерть Блеск", "null"),
          probe("Скатерть Амори", "\"white\""));

  @Test
  void of_row_isItsWordsAndPrice() {
    var probe = PROBES.getFirst();

    assertThat(probe.words()).containsExactly("скатерть", "круглая", "0012345");
    assertThat(probe.priceWithin(2)).isEqualTo("&price_min=98.49&price_max=102.51");
    assertThat(probe.color()).isEqualTo("red");
    assertThat(PROBES.get(1).color()).isEmpty();
    assertThat(probe.price()).isEqualByComparingTo("100.50");
  }

  @Test
  void ask_aboutColouredProducts_queriesWithWhatTheyHave() {
    var questions = new ProductQuestions(PROBES, Map.of("cups", "top")).ask(2);

    assertThat(questions.values()).allMatch(queries -> queries.size() == 2);
    assertThat(questions.get("all")).containsOnly("");
    assertThat(questions.get("category")).containsOnly("&category_id=cups");
    assertThat(questions.get("category with descendants")).containsOnly("&category_id=top");
    assertThat(questions.get("colour")).containsExactly("&color=red", "&color=white");
    assertThat(questions.get("q, rare word").getLast()).isEqualTo("&q=" + encoded("амори"));
    assertThat(questions.get("q, two words").getLast())
        .isEqualTo("&q=" + encoded("амори") + "+" + encoded("скатерть"));
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, UTF_8);
  }

  private static ProductProbe probe(String name, String color) {
    var row =
        "{\"name\":\"%s\",\"category_id\":\"cups\",\"color\":%s,\"price_rub\":100.50}"
            .formatted(name, color);
    return ProductProbe.of(JsonMapper.shared().readTree(row));
  }
}
