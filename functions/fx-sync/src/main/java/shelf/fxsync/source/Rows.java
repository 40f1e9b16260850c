package shelf.fxsync.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rows of a feed while it is read. One faulty row, and none of them is to be trusted. */
final class Rows {

  static final DateTimeFormatter DAY_MONTH_YEAR = strict("dd.MM.uuuu");
  static final DateTimeFormatter YEAR_MONTH_DAY = strict("uuuu-MM-dd");

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,12})?");

  private static final int LONGEST_NAME = 100;

  private final SortedMap<String, Quote> quotes = new TreeMap<>();

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Takes a row whose numbers may have a comma. */
  void add(String code, Amount amount, Optional<String> name) {
    if (!CODE.matcher(code).matches()) {
      throw new UnusableFeedException("has a rate of no currency");
    }
    var value = positive(amount.value(), code);
    var nominal = positive(amount.nominal(), code);
    if (quotes.put(code, new Quote(value, nominal, name.filter(Rows::isName))) != null) {
      throw new UnusableFeedException("names " + code + " twice");
    }
    if (quotes.size() > Feed.MOST_CURRENCIES) {
      throw new UnusableFeedException("has more than " + Feed.MOST_CURRENCIES + " currencies");
    }
  }

  /**
   * @param value as {@code 47,2636}
   * @param nominal units that cost so much, as {@code 100}
   */
  record Amount(String value, String nominal) {}

  private static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }

  private static BigDecimal positive(String text, String code) {
    if (DECIMAL.matcher(text).matches()) {
      var number = new BigDecimal(text.replace(',', '.'));
      if (number.signum() > 0) {
        return number;
      }
    }
    throw new UnusableFeedException("has a faulty rate of " + code);
  }

  static LocalDate day(String text, DateTimeFormatter format) {
    try {
      return LocalDate.parse(text, format);
    } catch (DateTimeException e) {
      throw new UnusableFeedException("has no valid date", e);
    }
  }

  Feed feed(String base, LocalDate effectiveDate) {
    if (quotes.containsKey(base)) {
      throw new UnusableFeedException("has a faulty rate of " + base);
    }
    return new Feed(base, effectiveDate, quotes);
  }
}
