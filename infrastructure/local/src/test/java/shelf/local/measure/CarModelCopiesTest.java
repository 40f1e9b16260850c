package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CarModelCopiesTest {
  private final CarModelCopies copies =
      new CarModelCopies(
          JsonMapper.shared()
              .readTree(
                  "{\"brand_id\":7,\"model_name\":\"Rio\",\"year\":null,\"attributes\":[],\"colors\":[]}"));

  @Test
  void next_twice_isTheModelWithAnotherNameEachTime() {
    assertThat(Stream.of(copies.next(), copies.next()))
        .map(Object::toString)
        .containsExactly(
            "{\"brand_id\":7,\"model_name\":\"Rio copy"
                + " 0\",\"year\":null,\"attributes\":[],\"colors\":[]}",
            "{\"brand_id\":7,\"model_name\":\"Rio copy"
                + " 1\",\"year\":null,\"attributes\":[],\"colors\":[]}");
  }

  @Test
  void full_model_hasEachTextAndColorOnceInEachLanguage() {
    var full = copies.full();

    assertThat(full.path("attributes").valueStream()).hasSize(21).doesNotHaveDuplicates();
    assertThat(full.path("colors").valueStream()).hasSize(6).doesNotHaveDuplicates();
    assertThat(full.path("brand_id").asInt()).isEqualTo(7);
  }
}
