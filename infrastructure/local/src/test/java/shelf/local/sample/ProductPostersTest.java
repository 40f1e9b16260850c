package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.local.picture.Outline;
import shelf.local.picture.Poster;
import tools.jackson.databind.json.JsonMapper;

class ProductPostersTest {
  private final ProductPosters posters =
      new ProductPosters(JsonMapper.shared().readTree("[{\"code\":\"red\",\"hex\":\"#c1121f\"}]"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "circle__diameter | \"circle\":{\"diameter_cm\":330} | DISC | ⌀ 330 см",
        "cylinder__diameter_height | \"cylinder\":{\"height_cm\":9,\"diameter_cm\":7.50} | DRUM | ⌀"
            + " 7,5 см, высота 9 см",
        "line__length | \"line\":{\"length_cm\":1e3} | STRIP | 1000 см",
        "rectangle__length_width | \"rectangle\":{\"length_cm\":220,\"width_cm\":140} | PLATE | 220"
            + " × 140 см",
        "box__height_width_depth | \"box\":{\"height_cm\":1,\"width_cm\":2,\"depth_cm\":3} | BOX |"
            + " 1 × 2 × 3 см",
      })
  void of_shape_isItsOutlineAndMeasures(
      String shape, String members, Outline outline, String measures) {
    var poster = poster("{\"shape\":\"%s\",%s}".formatted(shape, members), "red");

    assertThat(poster).isEqualTo(new Poster("N", measures, outline, new Color(0xC1121F)));
  }

  @Test
  void of_unknownColourAndShape_isPale() {
    assertThat(poster("{}", "glass"))
        .isEqualTo(new Poster("N", "", Outline.PLATE, new Color(0xE7ECE9)));
  }

  private Poster poster(String dimensions, String color) {
    var json = "{\"name\":\"N\",\"color\":\"%s\",\"dimensions\":%s}".formatted(color, dimensions);
    return posters.of(JsonMapper.shared().readTree(json));
  }
}
