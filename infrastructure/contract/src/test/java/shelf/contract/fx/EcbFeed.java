package shelf.contract.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shelf.contract.Checkout;

/**
 * A daily table of the European Central Bank: the recorded one of 2021-05-07, or what a test makes
 * of it.
 *
 * @param rates so much of each for one euro
 */
record EcbFeed(LocalDate day, Map<String, String> rates) {

  static final LocalDate RECORDED_ON = LocalDate.of(2021, 5, 7);

  private static final Pattern CUBE = Pattern.compile("currency='(...)' rate='([^']+)'");

  static byte[] recordedBytes() {
    try {
      return Files.readAllBytes(Checkout.at("infrastructure/sample/fx/ecb.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EcbFeed on(LocalDate day) {
    var rates = new LinkedHashMap<String, String>();
    var text = new String(recordedBytes(), StandardCharsets.UTF_8);
    CUBE.matcher(text).results().forEach(cube -> rates.put(cube.group(1), cube.group(2)));
    return new EcbFeed(day, rates);
  }

  /** Says of the currencies that both have nearly what the Bank of Russia says. */
  EcbFeed like(CbrFeed cbr) {
    var euro = perUnit(cbr, "EUR");
    var alike = new LinkedHashMap<>(rates);
    alike.replaceAll((code, rate) -> isIn(cbr, code) ? perEuro(euro, perUnit(cbr, code)) : rate);
    alike.put("RUB", euro.toPlainString());
    return new EcbFeed(day, alike);
  }

  private static boolean isIn(CbrFeed cbr, String code) {
    return cbr.text().contains("<CharCode>" + code + "<");
  }

  private static BigDecimal perUnit(CbrFeed cbr, String code) {
    var valute = cbr.valute(code);
    return CbrFeed.value(valute).divide(new BigDecimal(CbrFeed.member(valute, "Nominal")));
  }

  private static String perEuro(BigDecimal euro, BigDecimal unit) {
    return euro.divide(unit, new MathContext(6)).toPlainString();
  }

  EcbFeed with(String code, String rate) {
    var more = new LinkedHashMap<>(rates);
    more.put(code, rate);
    return new EcbFeed(day, more);
  }

  EcbFeed without(String... codes) {
    var fewer = new LinkedHashMap<>(rates);
    for (var code : codes) {
      fewer.remove(code);
    }
    return new EcbFeed(day, fewer);
  }

  /** All of it. */
  String text() {
    var cubes =
        rates.entrySet().stream()
            .map(rate -> "<Cube currency='" + rate.getKey() + "' rate='" + rate.getValue() + "'/>")
            .collect(Collectors.joining("\n"));
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
    xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
    <gesmes:subject>Reference rates</gesmes:subject>
    <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
    <Cube><Cube time='%s'>%s</Cube></Cube></gesmes:Envelope>
    """
        .formatted(day, cubes);
  }

  Reply reply() {
    return Reply.ok("text/xml", text().getBytes(StandardCharsets.UTF_8));
  }
}
