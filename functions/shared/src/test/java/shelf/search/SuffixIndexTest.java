package shelf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.table.Item;

class SuffixIndexTest {

  private final SuffixIndex index = new SuffixIndex("brand-name", Folding::caseless);
  private final SuffixIndex numbers =
      new SuffixIndex("n", Folding::partNumber, SuffixIndex.Repeats.APART);

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
    assertThat(counted(index.entries(new Hit(7, "xABAB")), "ab"))
        .containsExactly("brand-name-inside#a abab");
  }

  @Test
  void entries_ofANameThatFoldingTriples_haveKeysOfTheirOwn() {
    var entries = index.entries(new Hit(7, "\uFB03".repeat(100) + "x"));
    assertThat(entries).extracting(Item::key).doesNotHaveDuplicates();
    assertThat(counted(entries, "ffix")).hasSize(1);
  }

  @Test
  void entries_ofARepeatedCharacter_isOne() {
    assertThat(index.entries(new Hit(7, "a".repeat(100)))).hasSize(1);
  }

  @Test
  void entries_whoseFirstCharacterStandsFurtherLeft_lieApart() {
    assertThat(numbers.entries(part("1", Optional.of("ABCAD"))))
        .extracting(this::place)
        .contains("n-start#A ABCAD", "n-inside#D D", "n-again#A AD")
        .doesNotContain("n-inside#A AD");
  }

  @Test
  void entries_ofTwoTextsThatFoldToOne_areThoseOfOne() {
    var one = numbers.entries(part("AB-C", Optional.empty()));
    assertThat(numbers.entries(part("AB-C", Optional.of("abc")))).isEqualTo(one);
  }

  @Test
  void entries_ofTwoTexts_shareTheSuffixesThatTheyShare() {
    assertThat(numbers.entries(part("XAB", Optional.of("YAB"))))
        .extracting(this::place)
        .containsExactlyInAnyOrder(
            "n-start#X XAB", "n-start#Y YAB", "n-inside#A AB", "n-inside#B B");
  }

  @ParameterizedTest
  @CsvSource({
    // One starts with it, the other holds it.
    "ABX, XAB, AB, n-start#A ABX",
    // Both hold it: the one that sorts first.
    "XABY, XABC, AB, n-inside#A ABC",
    // The first occurrence in one text is not the shared suffix, in the other it is.
    "ZABEXABD, YABD, AB, n-inside#A ABD",
    // Here it lies apart for one text and among the others for the other.
    "1X12, Z12, 12, n-inside#1 12",
    "1X12, 1X12, 12, n-again#1 12",
    // One character counts where it comes first.
    "XAYA, BAYA, A, n-inside#A AYA"
  })
  void counts_twoTexts_theBestEntryOnly(String text, String other, String query, String place) {
    var entries = numbers.entries(part(text, Optional.of(other)));
    assertThat(counted(entries, query)).containsExactly(place);
  }

  private static Searchable part(String text, Optional<String> other) {
    return new Searchable(7, text, other, List.of());
  }

  /** Where the entries lie that count for a query among those that it finds. */
  private List<String> counted(List<Item> entries, String query) {
    var folded = index.owns(entries.getFirst().key().collection()) ? index : numbers;
    return entries.stream()
        .filter(entry -> place(entry).contains(" " + query))
        .filter(entry -> folded.counts(entry, !place(entry).contains("-start#"), query))
        .map(this::place)
        .toList();
  }

  private String place(Item entry) {
    var member = entry.key().member();
    return entry.key().collection() + " " + member.substring(0, member.indexOf('\u0001'));
  }
}
