package shelf.fxsync.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The European Central Bank: units for one euro, the other way round than everybody else. The day
 * is that of the fixing and the first on which the rates hold.
 */
record Ecb() implements Source {

  private static final String CUBE = "Cube";
  private static final String ONE_EURO = "1";

  @Override
  public String name() {
    return "ECB";
  }

  @Override
  public URI host() {
    return URI.create("https://www.ecb.europa.eu");
  }

  @Override
  public String path() {
    return "/stats/eurofxref/eurofxref-daily.xml";
  }

  @Override
  public Optional<String> path(LocalDate day) {
    return Optional.empty();
  }

  /** There are 29 since Bulgaria has the euro, and each country that joins takes one away. */
  @Override
  public int leastCurrencies() {
    return 25;
  }

  /** The same day; one more, since it is another one elsewhere. */
  @Override
  public int mostDaysAhead() {
    return 1;
  }

  @Override
  public Feed read(byte[] body) {
    var days = days(Xml.root(body));
    if (days.size() != 1) {
      throw new UnusableFeedException("sent something else than rates");
    }
    var rows = new Rows();
    Xml.children(days.getFirst(), CUBE).forEach(cube -> add(cube, rows));
    return rows.feed("EUR", Rows.day(days.getFirst().getAttribute("time"), Rows.YEAR_MONTH_DAY));
  }

  /** The cubes of days are in a cube, and the cubes of currencies in them. */
  private static List<Element> days(Element root) {
    return Stream.of(root)
        .filter(envelope -> Xml.isNamed(envelope, "Envelope"))
        .flatMap(envelope -> Xml.children(envelope, CUBE).stream())
        .flatMap(cube -> Xml.children(cube, CUBE).stream())
        .toList();
  }

  private static void add(Element cube, Rows rows) {
    var amount = new Rows.Amount(ONE_EURO, cube.getAttribute("rate"));
    rows.add(cube.getAttribute("currency"), amount, Optional.empty());
  }
}
