package shelf.local.iam;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A text in which {@code *} stands for any characters, none too, and {@code ?} for one. */
final class Wildcard {

  private static final Pattern SPECIAL = Pattern.compile("[*?]");

  private final String text;
  private final Predicate<String> test;

  private Wildcard(String text, Predicate<String> test) {
    this.text = text;
    this.test = test;
  }

  static Wildcard of(String text) {
    return new Wildcard(text, SPECIAL.matcher(text).find() ? pattern(text) : text::equals);
  }

  /** Without any wildcards: each character stands for itself. */
  static Wildcard literal(String text) {
    return new Wildcard(text, text::equals);
  }

  private static Predicate<String> pattern(String text) {
    var quoted = SPECIAL.matcher(Pattern.quote(text)).replaceAll(match -> any(match.group()));
    return Pattern.compile(quoted, Pattern.DOTALL).asMatchPredicate();
  }

  /** Ends the quotation around the text for a moment. */
  private static String any(String special) {
    return special.equals("*") ? "\\\\E.*\\\\Q" : "\\\\E.\\\\Q";
  }

  boolean matches(String value) {
    return test.test(value);
  }

  @Override
  public String toString() {
    return text;
  }
}
