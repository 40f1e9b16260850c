package shelf.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shelf.vk.VkAlbum;

class DifferenceTest {

  private static final VkAlbum ONE = VkAlbum.created(1, "one", 5);
  private static final VkAlbum TWO = VkAlbum.created(2, "two", 5);

  @Test
  void of_equalOnes_isNothing() {
    var difference = Difference.of(Map.of(1L, ONE), List.of(ONE), true);
    assertThat(difference).isEqualTo(new Difference<>(List.of(), List.of()));
  }

  @Test
  void of_newAndOtherOnes_putsThem() {
    var changed = ONE.titled("uno", 6);
    var difference = Difference.of(Map.of(1L, ONE), List.of(changed, TWO), true);
    assertThat(difference.put()).containsExactly(changed, TWO);
    assertThat(difference.remove()).isEmpty();
  }

  @Test
  void of_missingOne_removesItOnlyIfTheListIsWhole() {
    assertThat(Difference.of(Map.of(1L, ONE), List.<VkAlbum>of(), true).remove())
        .containsExactly(ONE);
    assertThat(Difference.of(Map.of(1L, ONE), List.<VkAlbum>of(), false).remove()).isEmpty();
  }
}
