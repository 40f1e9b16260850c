package shelf.fxsync.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The Bank of Russia: roubles for so many units, with a comma, in windows-1251 by default. The day
 * in it is the first on which the rates hold: on a working day's evening, tomorrow; on a Friday's,
 * Saturday. {@code VunitRate} is not read: it may be in scientific notation and says nothing more.
 */
record Cbr() implements Source {

  private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  @Override
  public String name() {
    return "CBR";
  }

  @Override
  public URI host() {
    return URI.create("https://www.cbr.ru");
  }

  @Override
  public String path() {
    return "/scripts/XML_daily.asp";
  }

  /** With slashes, other than the date stands in the answer. */
  @Override
  public Optional<String> path(LocalDate day) {
    return Optional.of(path() + "?date_req=" + day.format(ASKED));
  }

  @Override
  public int leastCurrencies() {
    return 30;
  }

  /** The next day, whatever day that is; some more, since that is only what it has always done. */
  @Override
  public int mostDaysAhead() {
    return 3;
  }

  @Override
  public Feed read(byte[] body) {
    var root = Xml.root(body);
    var valutes = Xml.children(root, "Valute");
    // An error comes with status 200: <ValCurs>Error in parameters</ValCurs>.
    if (!Xml.isNamed(root, "ValCurs") || valutes.isEmpty()) {
      throw new UnusableFeedException("sent something else than rates");
    }
    var rows = new Rows();
    valutes.forEach(valute -> add(valute, rows));
    return rows.feed("RUB", Rows.day(root.getAttribute("Date"), Rows.DAY_MONTH_YEAR));
  }

  private static void add(Element valute, Rows rows) {
    var amount = new Rows.Amount(text(valute, "Value"), text(valute, "Nominal"));
    rows.add(text(valute, "CharCode"), amount, Xml.text(valute, "Name"));
  }

  /** Nothing is no number and no currency, which the row then says. */
  private static String text(Element valute, String name) {
    return Xml.text(valute, name).orElse("");
  }
}
