package shelf.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shelf.table.Item;
import shelf.vk.VkAlbum;
import shelf.vk.VkItem;

class StagedTest {

  private static final VkItem ITEM =
      new VkItem(
          42,
          "Скатерть \"Амори\"",
          "",
          Optional.of("270000"),
          Optional.empty(),
          2,
          List.of(7L, 9L),
          Optional.of("https://sun.example/t.jpg"));

  private static List<Item> pages(List<?> elements) {
    return Staged.pack(elements).stream()
        .map(bytes -> Item.fragment().with("data", bytes))
        .toList();
  }

  @Test
  void items_packed_areTheSameAgain() {
    assertThat(Staged.items(pages(List.of(ITEM)))).containsExactly(ITEM);
  }

  @Test
  void albums_packed_areTheSameAgain() {
    var flags = new VkAlbum.Flags(true, false);
    var album = new VkAlbum(7, "Лето", 3, 5, flags, Optional.of(555L), Optional.empty());
    assertThat(Staged.albums(pages(List.of(album)))).containsExactly(album);
  }

  @Test
  void pack_moreThanAnItemHolds_isSeveralPagesInOrder() {
    var random = new Random(1);
    var noise =
        IntStream.range(0, 40)
            .mapToObj(i -> new String(new char[] {(char) ('a' + i % 26)}) + text(random))
            .toList();
    var items =
        LongStream.range(0, 40)
            .mapToObj(i -> ITEM.id() + i)
            .map(id -> described(id, noise.get((int) (id - ITEM.id()))))
            .toList();
    assertThat(Staged.pack(items)).hasSizeGreaterThan(1).allMatch(page -> page.length <= 350_000);
    assertThat(Staged.items(pages(items))).isEqualTo(items);
  }

  private static String text(Random random) {
    return random
        .ints(20_000, '0', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static VkItem described(long id, String description) {
    return new VkItem(
        id,
        ITEM.title(),
        description,
        ITEM.amount(),
        ITEM.currency(),
        0,
        List.of(),
        Optional.empty());
  }
}
