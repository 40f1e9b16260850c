package shelf.local.fx;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A central bank's feed of rates: where it is asked for, and how it says which day it is of. */
enum Feed {
  /** The Bank of Russia. */
  CBR(
      "/scripts/XML_daily.asp",
      Path.of("cbr.xml"),
      ZoneId.of("Europe/Moscow"),
      DateTimeFormatter.ofPattern("dd.MM.uuuu"),
      "<ValCurs Date=\""),

  /** The European Central Bank. */
  ECB(
      "/stats/eurofxref/eurofxref-daily.xml",
      Path.of("ecb.xml"),
      ZoneId.of("Europe/Berlin"),
      DateTimeFormatter.ISO_LOCAL_DATE,
      "<Cube time='"),

  /** The National Bank of Ukraine; each rate has the date. */
  NBU(
      "/NBUStatService/v1/statdirectory/exchange",
      Path.of("nbu.json"),
      ZoneId.of("Europe/Kyiv"),
      DateTimeFormatter.ofPattern("dd.MM.uuuu"),
      "\"exchangedate\":\"");

  private final String path;
  private final Path file;
  private final ZoneId zone;
  private final DateTimeFormatter format;
  private final String mark;

  Feed(String path, Path file, ZoneId zone, DateTimeFormatter format, String mark) {
    this.path = path;
    this.file = file;
    this.zone = zone;
    this.format = format;
    this.mark = mark;
  }

  /** Of the URL, at the bank as here. */
  String path() {
    return path;
  }

  Path file() {
    return file;
  }

  /** By whose calendar the bank dates. */
  ZoneId zone() {
    return zone;
  }

  DateTimeFormatter format() {
    return format;
  }

  /** What stands right before the date, each time it is said. */
  String mark() {
    return mark;
  }

  boolean isXml() {
    return this != NBU;
  }

  /** The media type, as the bank sends it. */
  String type() {
    return switch (this) {
      case CBR -> "text/xml; charset=windows-1251";
      case ECB -> "text/xml";
      case NBU -> "application/json; charset=utf-8";
    };
  }
}
