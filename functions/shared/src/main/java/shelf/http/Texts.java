package shelf.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts and flags. Lengths are in characters as people count them: code points. */
final class Texts {

  private static final Set<String> TRUE = Set.of("true", "1", "on", "yes", "t", "y");
  private static final Set<String> FALSE = Set.of("false", "0", "off", "no", "f", "n");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Texts() {}

  static String checked(String text, Range length, Place place) {
    int characters = text.codePointCount(0, text.length());
    if (characters < length.least()) {
      place.fault("string_too_short", "String should have at least " + count(length.least()), text);
    } else if (characters > length.most()) {
      place.fault("string_too_long", "String should have at most " + count(length.most()), text);
    }
    return text;
  }

  private static String count(long characters) {
    return characters + (characters == 1 ? " character" : " characters");
  }

  static String matching(String text, Pattern whole, Place place) {
    if (!whole.matcher(text).matches()) {
      var msg = "String should match pattern '" + whole + "'";
      place.fault("string_pattern_mismatch", msg, text);
    }
    return text;
  }

  static LocalDate date(String text, Place place) {
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Reported below, as every other text that is no date.
    }
    place.fault("date_parsing", "Input should be a valid date in the format YYYY-MM-DD", text);
    return LocalDate.EPOCH;
  }

  static boolean flag(String text, Place place) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (!TRUE.contains(lower) && !FALSE.contains(lower)) {
      var msg = "Input should be a valid boolean, unable to interpret input";
      place.fault("bool_parsing", msg, text);
    }
    return TRUE.contains(lower);
  }
}
