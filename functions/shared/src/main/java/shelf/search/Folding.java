package shelf.search;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as search compares them. */
public final class Folding {

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
}
