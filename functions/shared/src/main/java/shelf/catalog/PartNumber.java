package shelf.catalog;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The number of a part.
 *
 * @param printed as its maker prints it
 * @param normalized what makes it unique within its brand: as the client gave it, else {@link
 *     #normalize computed}
 */
public record PartNumber(String printed, String normalized) {

  /** Of each of the two. */
  public static final int MOST_CHARACTERS = 120;

  /** Form NFKC, upper case, letters and digits only; may be empty. */
  public static String normalize(String printed) {
    var upper = Normalizer.normalize(printed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    var kept = new StringBuilder(upper.length());
    upper.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether the normalized number says nothing that the printed one does not. */
  public boolean isComputed() {
    return normalized.equals(normalize(printed));
  }
}
