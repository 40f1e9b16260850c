package shelf.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VkListingTest {

  private static JsonNode page(long count, String... items) {
    var json = "{\"count\":" + count + ",\"items\":[" + String.join(",", items) + "]}";
    return JsonMapper.shared().readTree(json);
  }

  private static String item(long id) {
    return "{\"id\":" + id + "}";
  }

  @Test
  void nextOffsets_beforeTheFirstAnswer_areAsManyAsAskedFor() {
    assertThat(VkListing.ofItems().nextOffsets(3)).containsExactly(0L, 200L, 400L);
  }

  @Test
  void nextOffsets_afterAnAnswer_endWhereTheListEnds() {
    var items = VkListing.ofItems();
    items.add(List.of(page(450, item(1))));
    assertThat(items.nextOffsets(25)).containsExactly(200L, 400L);
  }

  @Test
  void isComplete_everyElementOnce_isSo() {
    var items = VkListing.ofItems();
    items.add(List.of(page(2, item(1), item(2)), page(2)));
    assertThat(items.isComplete()).isTrue();
  }

  @Test
  void isComplete_countThatChanged_isNot() {
    var items = VkListing.ofItems();
    items.add(List.of(page(2, item(1), item(2)), page(3, item(3))));
    assertThat(items.isReadToTheEnd()).isTrue();
    assertThat(items.isComplete()).isFalse();
  }

  @Test
  void isComplete_elementTwiceInsteadOfAnother_isNot() {
    var items = VkListing.ofItems();
    items.add(List.of(page(2, item(1), item(1))));
    assertThat(items.isComplete()).isFalse();
  }

  @Test
  void isComplete_falseInsteadOfAnElement_isNot() {
    var items = VkListing.ofItems();
    items.add(List.of(page(2, item(1), "false")));
    assertThat(items.elements()).hasSize(1);
    assertThat(items.isComplete()).isFalse();
  }

  @Test
  void isComplete_emptyMarket_isSo() {
    var items = VkListing.ofItems();
    items.add(List.of(page(0)));
    assertThat(items.isComplete()).isTrue();
  }

  @Test
  void isComplete_emptyPageBeforeTheEnd_isTheEndAndNotComplete() {
    var items = VkListing.ofItems();
    items.add(List.of(page(450, item(1)), page(450)));
    assertThat(items.isReadToTheEnd()).isTrue();
    assertThat(items.isComplete()).isFalse();
    assertThat(items.nextOffsets(25)).isEmpty();
  }

  @Test
  void add_idThatNoReaderCanTell_isNoElement() {
    var items = VkListing.ofItems();
    items.add(List.of(page(3, item(1L << 53), item((1L << 53) - 1), item(0))));
    assertThat(items.elements()).extracting(VkItem::id).containsExactly((1L << 53) - 1);
  }

  @Test
  void restore_elsewhere_goesOnAtTheSamePlace() {
    var items = VkListing.ofItems();
    items.add(List.of(page(450, item(1))));
    var other = VkListing.ofItems();
    other.restore(items.progress(), items.elements());
    assertThat(other.nextOffsets(25)).isEqualTo(items.nextOffsets(25));
    assertThat(other.elements()).containsExactlyElementsOf(items.elements());
  }
}
