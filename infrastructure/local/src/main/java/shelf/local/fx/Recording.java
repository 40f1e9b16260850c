package shelf.local.fx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import shelf.local.failure.StartException;

/**
 * What a bank once sent.
 *
 * @param bytes one char each, whatever the encoding is
 * @param date of the rates in it
 */
record Recording(Feed feed, String bytes, LocalDate date) {

  private static final String PROLOG_END = "?>";
  private static final int DATE_LENGTH = 10;

  /**
   * @param directory of the recorded files
   * @throws StartException if it is not there, or says no date
   */
  static Recording read(Feed feed, Path directory) {
    var file = directory.resolve(feed.file());
    try {
      var bytes = new String(Files.readAllBytes(file), ISO_8859_1);
      return new Recording(feed, bytes, date(feed, bytes));
    } catch (IOException e) {
      throw new StartException("The recorded rates " + file + " cannot be read.", e);
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new StartException("The recorded rates " + file + " have no date.", e);
    }
  }

  private static LocalDate date(Feed feed, String bytes) {
    var start = bytes.indexOf(feed.mark()) + feed.mark().length();
    return LocalDate.parse(bytes.substring(start, start + DATE_LENGTH), feed.format());
  }

  /** The same rates as of the bank's calendar day, and where XML allows it, a note on that. */
  byte[] on(Instant now) {
    var dated = bytes.replace(marked(date), marked(LocalDate.ofInstant(now, feed.zone())));
    return (feed.isXml() ? noted(dated) : dated).getBytes(ISO_8859_1);
  }

  private String marked(LocalDate day) {
    return feed.mark() + feed.format().format(day);
  }

  private String noted(String xml) {
    var end = xml.indexOf(PROLOG_END) + PROLOG_END.length();
    var note = "<!-- Shelf's sample: recorded for " + date + ", dated anew -->";
    return xml.substring(0, end) + note + xml.substring(end);
  }
}
