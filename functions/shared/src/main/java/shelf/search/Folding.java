package shelf.search;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as search compares them. */
public final class Folding {

  private static final String CYRILLIC = "АВЕКМНОРСТУХ";
  private static final String LATIN = "ABEKMHOPCTYX";

  private Folding() {}

  /**
   * Without case, for every script: upper case first, so that {@code ß} equals {@code SS}, then
   * lower case character by character, since Java would make a sigma at a word's end another one.
   */
  public static String caseless(String text) {
    var upper = text.toUpperCase(Locale.ROOT);
    var folded = new StringBuilder(upper.length());
    upper.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /**
   * Numbers of parts: without case, without all that is neither letter nor digit, without the
   * difference between characters that are the same but for their looks, and with the Cyrillic
   * letters that look like Latin ones read as these.
   */
  public static String partNumber(String text) {
    // Upper case can come apart into characters that belong together: i with a dot above.
    var upper = compatible(compatible(text).toUpperCase(Locale.ROOT));
    var folded = new StringBuilder(upper.length());
    upper
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Folding::latin)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static int latin(int character) {
    int at = CYRILLIC.indexOf(character);
    return at < 0 ? character : LATIN.charAt(at);
  }
}
