package shelf.carmodels.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shelf.http.Inputs;

/**
 * The language a reader asks for. One of which nobody has heard is as good as any: there are no
 * texts in it.
 */
public record Language(String code) {

  /** What is not there in the language asked for is shown in this one. */
  public static final String FALLBACK = "en";

  private static final Pattern CODE = Pattern.compile("^[a-z]{2}$");

  /** As the query's {@code lang} says. */
  public static Language asked(Inputs inputs) {
    return new Language(inputs.maybeText("lang", CODE).orElse(FALLBACK));
  }

  /**
   * Of something by language, what a reader is shown.
   *
   * @param translations only what is not empty
   */
  public <T> Optional<T> pick(Map<String, T> translations) {
    return Optional.ofNullable(translations.getOrDefault(code, translations.get(FALLBACK)));
  }
}
