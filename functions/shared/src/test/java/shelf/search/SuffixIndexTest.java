package shelf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import shelf.table.Item;

class SuffixIndexTest {

  private final SuffixIndex index = new SuffixIndex("brand-name", Folding::caseless);

  @Test
  void entries_ofAName_areItsSuffixes() {
    assertThat(index.entries(new Hit(7, "Abc")))
        .extracting(entry -> entry.key().collection() + " " + entry.key().member())
        .containsExactly(
            "brand-name-start#a abc\u00010000000000000007",
            "brand-name-inside#b bc\u00010000000000000007",
            "brand-name-inside#c c\u00010000000000000007");
  }

  @Test
  void entries_ofCharactersOutsideThePlane_doNotSplitThem() {
    assertThat(index.entries(new Hit(7, "a😀b"))).hasSize(3);
  }

  @Test
  void entries_ofTheLongestName_fitASortKey() {
    var longest = index.entries(new Hit(7, "\uD83D\uDE00".repeat(300)));
    assertThat(longest).extracting(SuffixIndexTest::sortKeyBytes).allMatch(bytes -> bytes <= 1024);
  }

  private static int sortKeyBytes(Item entry) {
    return entry.key().member().getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void counts_repeatedPattern_onlyItsFirstOccurrence() {
    var counted =
        index.entries(new Hit(7, "xABAB")).stream().filter(entry -> index.counts(entry, "ab"));
    assertThat(counted).extracting(entry -> entry.number(SuffixIndex.AT)).containsExactly(1L);
  }

  @Test
  void entries_ofANameThatFoldingTriples_haveKeysOfTheirOwn() {
    var entries = index.entries(new Hit(7, "\uFB03".repeat(100) + "x"));
    assertThat(entries).extracting(Item::key).doesNotHaveDuplicates();
    assertThat(entries).anyMatch(entry -> index.counts(entry, "ffix"));
  }

  @Test
  void entries_ofARepeatedCharacter_isOne() {
    assertThat(index.entries(new Hit(7, "a".repeat(100)))).hasSize(1);
  }
}
