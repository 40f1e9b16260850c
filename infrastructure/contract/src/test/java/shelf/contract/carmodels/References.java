package shelf.contract.carmodels;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reference lists, as their PUT takes them. */
final class References {

  static final String LANGUAGES = list("uk Українська", "en English", "ru Русский");

  static final String ATTRIBUTE_TYPES =
      list(
          "slogan Slogan",
          "engine Engine",
          "fuel_type Fuel type",
          "drive_type Drive type",
          "transmission Transmission",
          "suspension Suspension",
          "interior Interior");

  static final String COLOR_TYPES = list("body Body", "interior Interior");

  private References() {}

  /** By the name of the list. */
  static Map<String, String> shipped() {
    var lists = new LinkedHashMap<String, String>();
    lists.put(Garage.LANGUAGES, LANGUAGES);
    lists.put(Garage.ATTRIBUTE_TYPES, ATTRIBUTE_TYPES);
    lists.put(Garage.COLOR_TYPES, COLOR_TYPES);
    return lists;
  }

  /**
   * @param entries as {@code en English}
   */
  static String list(String... entries) {
    return Arrays.stream(entries)
        .map(entry -> entry.split(" ", 2))
        .map(entry -> "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(entry[0], entry[1]))
        .collect(joining(",", "[", "]"));
  }

  /** Entries with these codes. */
  static String of(List<String> codes) {
    return list(codes.stream().map(code -> code + " Name of " + code).toArray(String[]::new));
  }

  /** The languages of a test: {@code en} and these. */
  static String english(String... others) {
    return of(Stream.concat(Stream.of("en"), Arrays.stream(others)).toList());
  }

  /** So many languages, {@code en} the first of them. */
  static List<String> languages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i == 0 ? "en" : "" + (char) ('q' + i / 26) + (char) ('a' + i % 26))
        .toList();
  }

  /** So many codes of types, {@code slogan} the first of them. */
  static List<String> types(int count) {
    return IntStream.range(0, count).mapToObj(i -> i == 0 ? "slogan" : "type_" + i).toList();
  }
}
