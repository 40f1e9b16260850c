package shelf.contract.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shelf.contract.Checkout;

/**
 * A daily table of the Bank of Russia: the recorded one of 2025-04-01, or what a test makes of it.
 *
 * @param date as written in it
 * @param valutes one element a currency
 */
record CbrFeed(String date, List<String> valutes) {

  static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  static final LocalDate RECORDED_ON = LocalDate.of(2025, 4, 1);

  private static final Pattern VALUTE = Pattern.compile("<Valute .*?</Valute>");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /** As the bank sent it. */
  static byte[] recordedBytes() {
    try {
      return Files.readAllBytes(Checkout.at("infrastructure/sample/fx/cbr.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CbrFeed recorded() {
    var text = new String(recordedBytes(), WINDOWS_1251);
    var valutes = VALUTE.matcher(text).results().map(found -> found.group()).toList();
    return new CbrFeed(RECORDED_ON.format(DATE), valutes);
  }

  /** The recorded one as if it were of this day. */
  static CbrFeed on(LocalDate day) {
    return recorded().dated(day.format(DATE));
  }

  CbrFeed dated(String other) {
    return new CbrFeed(other, valutes);
  }

  private static boolean isOf(String code, String valute) {
    return valute.contains("<CharCode>" + code + "</CharCode>");
  }

  CbrFeed without(String... codes) {
    return new CbrFeed(
        date,
        valutes.stream()
            .filter(valute -> Stream.of(codes).noneMatch(code -> isOf(code, valute)))
            .toList());
  }

  /** The first so many. */
  CbrFeed first(int count) {
    return new CbrFeed(date, valutes.subList(0, count));
  }

  CbrFeed plus(String valute) {
    return new CbrFeed(date, Stream.concat(valutes.stream(), Stream.of(valute)).toList());
  }

  /** The element of a currency. */
  String valute(String code) {
    return valutes.stream().filter(each -> isOf(code, each)).findFirst().orElseThrow();
  }

  /** What a member of an element says. */
  static String member(String valute, String name) {
    return valute.replaceAll(".*<" + name + ">(.*?)</" + name + ">.*", "$1");
  }

  /** With something else in an element. */
  CbrFeed with(String code, Member member) {
    return changed(valute -> isOf(code, valute) ? member.in(valute) : valute);
  }

  CbrFeed withValue(String code, String value) {
    return with(code, new Member("Value", value));
  }

  /** With the rate of one currency multiplied. */
  CbrFeed times(String code, String factor) {
    return changed(valute -> isOf(code, valute) ? multiplied(valute, factor) : valute);
  }

  /** With all rates multiplied. */
  CbrFeed timesAll(String factor) {
    return changed(valute -> multiplied(valute, factor));
  }

  private CbrFeed changed(UnaryOperator<String> change) {
    return new CbrFeed(date, valutes.stream().map(change).toList());
  }

  private static String multiplied(String valute, String factor) {
    var value = value(valute).multiply(new BigDecimal(factor)).stripTrailingZeros();
    return new Member("Value", value.toPlainString().replace('.', ',')).in(valute);
  }

  static BigDecimal value(String valute) {
    return new BigDecimal(member(valute, "Value").replace(',', '.'));
  }

  /** A member of an element and what it is to say. */
  record Member(String name, String text) {

    private String in(String valute) {
      var whole = "<" + name + ">.*?</" + name + ">";
      return valute.replaceAll(whole, "<" + name + ">" + text + "</" + name + ">");
    }
  }

  /** All of it, with this encoding in its prolog. */
  String text(String encoding) {
    return "<?xml version=\"1.0\" encoding=\"%s\"?><ValCurs Date=\"%s\" name=\"Foreign\">%s</ValCurs>"
        .formatted(encoding, date, String.join("", valutes));
  }

  String text() {
    return text("windows-1251");
  }

  byte[] bytes() {
    return text().getBytes(WINDOWS_1251);
  }

  byte[] utf8() {
    return text("utf-8").getBytes(StandardCharsets.UTF_8);
  }

  Reply reply() {
    return Reply.ok(bytes());
  }
}
