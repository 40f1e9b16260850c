package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PartProbeTest {

  private static final PartProbe PROBE = new PartProbe(1, "HoLTT0805-1/8W-910K-1%", 2, 3);

  @Test
  void of_rowOfASearch_takesWhatQuestionsNeed() {
    var row =
        """
        {"part_id":1,"part_number":"HoLTT0805-1/8W-910K-1%","brand_id":2,"category_id":3,
         "best_offer":null}
        """;

    assertThat(PartProbe.of(JsonMapper.shared().readTree(row))).isEqualTo(PROBE);
  }

  @Test
  void typed_punctuation_isLeftOut() {
    assertThat(PROBE.typed()).isEqualTo("HOLTT080518W910K1");
  }

  @Test
  void piece_ofAnyLength_liesInTheNumber() {
    var random = new Random(1);
    for (int length = 1; length <= PROBE.typed().length(); length++) {
      assertThat(PROBE.piece(length, random)).hasSize(length).isSubstringOf(PROBE.typed());
    }
  }
}
