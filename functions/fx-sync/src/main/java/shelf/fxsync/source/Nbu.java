package shelf.fxsync.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shelf.http.Json;
import shelf.http.MalformedTextException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The National Bank of Ukraine: hryvnias for one unit, or for {@code units} where a row has them.
 * Every calendar day has a table; on a day without a fixing it is the last one again.
 */
record Nbu() implements Source {

  private static final String ONE_UNIT = "1";

  @Override
  public String name() {
    return "NBU";
  }

  @Override
  public URI host() {
    return URI.create("https://bank.gov.ua");
  }

  @Override
  public String path() {
    return "/NBUStatService/v1/statdirectory/exchange?json";
  }

  @Override
  public Optional<String> path(LocalDate day) {
    return Optional.of(path() + "&date=" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  @Override
  public int leastCurrencies() {
    return 30;
  }

  /** The next working day, which may lie behind a long weekend. */
  @Override
  public int mostDaysAhead() {
    return 7;
  }

  @Override
  public boolean repeatsItself() {
    return true;
  }

  @Override
  public Feed read(byte[] body) {
    var table = json(body);
    // An error comes with status 200 as an object, or an array of one; an unknown day as [].
    if (!table.isArray() || table.isEmpty() || !table.get(0).has("cc")) {
      throw new UnusableFeedException("sent something else than rates");
    }
    var rows = new Rows();
    table.forEach(row -> add(row, rows));
    return rows.feed("UAH", day(table));
  }

  private static JsonNode json(byte[] body) {
    try {
      return Json.read(body);
    } catch (JacksonException | MalformedTextException e) {
      throw new UnusableFeedException("sent no JSON that can be read", e);
    }
  }

  private static void add(JsonNode row, Rows rows) {
    var units = row.has("units") ? number(row.get("units")) : ONE_UNIT;
    var amount = new Rows.Amount(number(row.path("rate")), units);
    rows.add(row.path("cc").asString(""), amount, Optional.of(row.path("txt").asString("")));
  }

  /** Written plainly, or nothing, which is no number. */
  private static String number(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : "";
  }

  private static LocalDate day(JsonNode table) {
    Set<String> days =
        table
            .valueStream()
            .map(row -> row.path("exchangedate").asString(""))
            .collect(Collectors.toSet());
    return Rows.day(String.join(" ", days), Rows.DAY_MONTH_YEAR);
  }
}
