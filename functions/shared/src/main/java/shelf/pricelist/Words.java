package shelf.pricelist;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of texts, without what Russian puts at their ends. Of a text stems are kept; a word of
 * a query becomes prefixes of which one must begin a stem. From the query's word at least as much
 * is taken away as from the text's, so whatever a word begins with finds it.
 */
final class Words {

  /** What stands between two measures parts them: a Latin or a Cyrillic letter, or a sign. */
  private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[xх×*]\\s*(?=\\d)");

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’ʼ](?=\\p{L})");
  private static final Pattern WORD = Pattern.compile("\\d++(?:[.,]\\d++)*+|\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern RUSSIAN = Pattern.compile("[а-я]+");

  /** кресел is кресл-о, тарелок тарелк-а: a vowel that is there only where no ending is. */
  private static final Pattern FLEEING =
      Pattern.compile("([а-я]+[бвгджзклмнпрстфхцчшщ])ь?[ое]([кцлн])");

  private static final Set<String> ENDINGS =
      Set.of(
          """
          иями ьями ями ами ыми ими иях ьях ях ах ых их иям ьям ям ам ием ьем ем ом ым им
          ого его ому ему ией ьей ей ой ый ий ая яя ую юю ою ею ое ее ые ие ье ия ья ию ью ии ьи
          ов ев ьев а я о е у ю ы и й ь
          """
              .split("\\s+"));

  /** «круглог» is on the way to «круглого»: of queries, beginnings of endings go, too. */
  private static final Set<String> BEGINNINGS =
      ENDINGS.stream().flatMap(Words::beginnings).collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_ENDING = 4;
  private static final int LEAST_LEFT = 3;

  private Words() {}

  private static Stream<String> beginnings(String ending) {
    return IntStream.rangeClosed(1, ending.length()).mapToObj(end -> ending.substring(0, end));
  }

  /** Without case and without what makes no difference to readers. */
  static String folded(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var lower = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFC).replace('ё', 'е');
  }

  /** Runs of letters, and numbers. */
  static List<String> of(String text) {
    var whole = APOSTROPHE.matcher(folded(text)).replaceAll("");
    var parted = TIMES.matcher(whole).replaceAll(" ");
    return WORD.matcher(parted)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace(',', '.'))
        .toList();
  }

  /** What is kept of a word of a text. */
  static Set<String> stems(String word) {
    return variants(word, ENDINGS);
  }

  /** What a word of a query may begin with. */
  static Set<String> prefixes(String word) {
    return variants(word, BEGINNINGS);
  }

  private static Set<String> variants(String word, Set<String> endings) {
    var variants = new LinkedHashSet<String>();
    variants.add(stripped(word, endings));
    withoutVowel(word).ifPresent(variants::add);
    return variants;
  }

  private static String stripped(String word, Set<String> endings) {
    if (RUSSIAN.matcher(word).matches()) {
      for (int cut = Math.min(LONGEST_ENDING, word.length() - LEAST_LEFT); cut > 0; cut--) {
        if (endings.contains(word.substring(word.length() - cut))) {
          return word.substring(0, word.length() - cut);
        }
      }
    }
    return word;
  }

  private static Optional<String> withoutVowel(String word) {
    var match = FLEEING.matcher(word);
    return match.matches() ? Optional.of(match.group(1) + match.group(2)) : Optional.empty();
  }
}
