package shelf.fxsync.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** A bank that publishes rates. */
public sealed interface Source permits Cbr, Ecb, Nbu {

  /** As answers, logs and the setting {@code FX_SOURCES} have it. */
  String name();

  /** Scheme and host, of which a mirror takes the place. */
  URI host();

  /** Path and query of the newest table. */
  String path();

  /** The same for the table that holds on a day; empty if a table never holds before its time. */
  Optional<String> path(LocalDate day);

  /** A table with fewer is not the whole table. */
  int leastCurrencies();

  /** How far ahead of today its tables may be dated; one that is further ahead is misdated. */
  int mostDaysAhead();

  /** Whether days without a fixing get a table too: the last one, under the new day. */
  default boolean repeatsItself() {
    return false;
  }

  /**
   * Reads what the source sent.
   *
   * @param body bytes, since an XML parser finds the encoding for itself
   * @throws UnusableFeedException if that is no table of rates
   */
  Feed read(byte[] body);

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  static Source named(String name) {
    return switch (name) {
      case "CBR" -> new Cbr();
      case "ECB" -> new Ecb();
      case "NBU" -> new Nbu();
      default -> throw new IllegalArgumentException("There is no source of rates named " + name);
    };
  }
}
