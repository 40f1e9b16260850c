package shelf.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shelf.search.SuffixIndex;

class BrandIndexTest {

  @Test
  void rank_sorted_isByPartsThenNameThenId() {
    var brands = List.of(brand(1, "B", 2), brand(2, "A B", 9), brand(3, "A", 9), brand(4, "A", 0));
    var sorted = brands.stream().sorted(Comparator.comparing(BrandIndex::rank)).map(Brand::id);
    assertThat(sorted).containsExactly(3L, 2L, 1L, 4L);
  }

  @Test
  void entries_ofABrand_areItsSuffixesAndItsRank() {
    var entries = BrandIndex.entries(brand(12, "KEMET", 0));
    assertThat(entries).hasSize(6).allMatch(entry -> entry.number(SuffixIndex.DOCUMENT) == 12);
    assertThat(Stream.of(entries.getLast()).flatMap(e -> BrandIndex.brandOf(e).stream()))
        .containsExactly(12L);
  }

  private static Brand brand(long id, String name, long parts) {
    return new Brand(id, name, 1, 1, parts, 0);
  }
}
