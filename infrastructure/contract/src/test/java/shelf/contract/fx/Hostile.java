package shelf.contract.fx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Documents made to harm who reads them. */
final class Hostile {

  private Hostile() {}

  private static String behindProlog(CbrFeed feed, String insertion) {
    return feed.text("utf-8").replaceFirst("\\?>", "?>" + insertion);
  }

  private static String named(String document, String reference) {
    return document.replace("Доллар США", reference);
  }

  /** The name of a currency is what lies there. */
  static String outerEntity(CbrFeed feed, String system) {
    var type = "<!DOCTYPE ValCurs [<!ENTITY x SYSTEM \"" + system + "\">]>";
    return named(behindProlog(feed, type), "&x;");
  }

  static String outerSubset(CbrFeed feed, String system) {
    return behindProlog(feed, "<!DOCTYPE ValCurs SYSTEM \"" + system + "\">");
  }

  static String parameterEntity(CbrFeed feed, String system) {
    return behindProlog(feed, "<!DOCTYPE ValCurs [<!ENTITY % x SYSTEM \"" + system + "\"> %x;]>");
  }

  /** As harmless as a document type can be. */
  static String harmlessType(CbrFeed feed) {
    return behindProlog(feed, "<!DOCTYPE ValCurs>");
  }

  static String innerEntity(CbrFeed feed) {
    return named(behindProlog(feed, "<!DOCTYPE ValCurs [<!ENTITY x \"Dollar\">]>"), "&x;");
  }

  /** A name of three gigabytes. */
  static String laughs(CbrFeed feed) {
    var entities =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining());
    var type = "<!DOCTYPE ValCurs [<!ENTITY l0 \"lol\">" + entities + "]>";
    return named(behindProlog(feed, type), "&l9;");
  }

  static String inclusion(CbrFeed feed, String href) {
    var include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\"/>";
    return named(feed.text("utf-8"), include.formatted(href));
  }

  static String schema(CbrFeed feed, String href) {
    var hint =
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            + "xsi:noNamespaceSchemaLocation=\"%s\"";
    var sheet = "<?xml-stylesheet type=\"text/xsl\" href=\"%s\"?>";
    return behindProlog(feed, sheet.formatted(href))
        .replace(" name=\"Foreign\"", hint.formatted(href));
  }

  /** As many levels as fit, all in the name of a currency. */
  static byte[] deep() {
    int levels = 250_000;
    var name = "<a>".repeat(levels) + "</a>".repeat(levels);
    var feed = CbrFeed.recorded().first(30).text("utf-8");
    return feed.replace("Фунт стерлингов", name).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] attributes() {
    var many = IntStream.range(0, 100_000).mapToObj(i -> " a" + i + "=\"\"");
    var element = "<ValCurs" + many.collect(Collectors.joining()) + "/>";
    return element.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
