package shelf.pricelist;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Russian does to words, on names as a rental has them, and what a query still finds. */
class WordsTest {

  /**
   * A text and a query.
   *
   * @param mark {@code !} if it must not be found, {@code ~} if it need not be
   */
  private record Pair(String text, String query, String mark) {}

  private static List<String> lines() {
    try (var file = WordsTest.class.getResourceAsStream("words.txt")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Pair> pairs() {
    return lines().stream()
        .flatMap(line -> {
          var parts = line.split("\\|");
          return Arrays.stream(parts).skip(1).map(query -> pair(parts[0], query));
        });
  }

  private static Pair pair(String text, String query) {
    boolean marked = query.startsWith("!") || query.startsWith("~");
    return new Pair(text, marked ? query.substring(1) : query, marked ? query.substring(0, 1) : "");
  }

  private static boolean finds(String text, String query) {
    var stems = Stems.of(text, List.of());
    return QueryWord.of(query).stream().allMatch(word -> word.isIn(stems));
  }

  private static boolean mayFind(String text, String query) {
    var signature = Signature.of(Stems.of(text, List.of()));
    return QueryWord.of(query).stream().allMatch(word -> word.mayBeIn(signature));
  }

  @Test
  void finds_formsOfWords_inTheirTexts() {
    var wanted = pairs().filter(pair -> pair.mark().isEmpty()).toList();
    assertThat(wanted).hasSizeGreaterThan(190);
    assertThat(wanted).filteredOn(pair -> !finds(pair.text(), pair.query())).isEmpty();
    assertThat(wanted).filteredOn(pair -> !mayFind(pair.text(), pair.query())).isEmpty();
  }

  @Test
  void finds_otherWords_not() {
    var others = pairs().filter(pair -> pair.mark().equals("!")).toList();
    assertThat(others).isNotEmpty();
    assertThat(others).filteredOn(pair -> finds(pair.text(), pair.query())).isEmpty();
  }

  /** Whoever types a word letter by letter never loses sight of it. */
  @Test
  void finds_everyBeginningOfEveryWord() {
    var words =
        pairs()
            .flatMap(pair -> Stream.of(pair.text(), pair.query()))
            .flatMap(text -> Words.of(text).stream())
            .distinct()
            .toList();
    var lost =
        words.stream()
            .flatMap(word -> beginnings(word).map(start -> new Pair(word, start, "")))
            .filter(not(pair -> finds(pair.text(), pair.query())))
            .toList();
    assertThat(words).hasSizeGreaterThan(200);
    assertThat(lost).isEmpty();
  }

  private static Stream<String> beginnings(String word) {
    return IntStream.rangeClosed(1, word.length())
        .mapToObj(end -> word.substring(0, end))
        .filter(start -> !start.endsWith("."));
  }

  @Test
  void of_measures_partsThem() {
    assertThat(Words.of("Стол 2х1,5 м, 150×220см"))
        .containsExactly("стол", "2", "1.5", "м", "150", "220", "см");
    assertThat(Words.of("LED-гирлянда, д'Артаньян"))
        .containsExactly("led", "гирлянда", "дартаньян");
  }

  /** However long: a pattern that goes back for each of its points would take a stack for it. */
  @Test
  void of_aNumberWithoutEnd_isOneWord() {
    var number = "1.1".repeat(100_000);
    assertThat(Words.of(number)).containsExactly(number);
    assertThat(Words.of(number + ".")).containsExactly(number);
    assertThat(Words.of("1 ".repeat(100_000))).hasSize(100_000);
    assertThat(Words.of("1" + " ".repeat(100_000) + "x")).containsExactly("1", "x");
    assertThat(Words.of("а'".repeat(100_000))).containsExactly("а".repeat(100_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!?", "—"})
  void of_nothingButSigns_isNone(String query) {
    assertThat(QueryWord.of(query)).isEmpty();
  }

  @Test
  void of_aWordThatAnotherOneBeginsWith_isThatOne() {
    assertThat(QueryWord.of("скатерть ска скатерти")).hasSize(1);
    assertThat(QueryWord.of("стол стул")).hasSize(2);
  }

  @Test
  void isListed_singleLettersAndTheCommonestWords_not() {
    assertThat(QueryWord.of("с на дл кресло"))
        .extracting(QueryWord::isListed)
        .containsExactly(false, false, false, true);
  }
}
