package shelf.contract.index;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import shelf.catalog.Part;
import shelf.catalog.PartNumber;
import shelf.contract.Checkout;

/** The real catalog as parts, and numbers that nobody should print and somebody will. */
final class SampleParts {

  /** The first columns of a line: brand, number, category, subcategory; any of them quoted. */
  private static final Pattern COLUMN =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

  private static final List<String> STRANGE =
      List.of(
          "1111",
          "11-11-11",
          "ABAB",
          "ABABAB-ABAB",
          "ХАВАВ",
          "ABAB1ABAB2",
          "😀1N4148😀",
          "50%_off\\*",
          "--- ",
          "AB-1",
          "A/B1",
          "a b 1",
          "аdа4177",
          "straße",
          "STRASSE-2",
          "m²-Ⅻ",
          "1".repeat(120),
          "AB".repeat(60),
          "0123456789".repeat(12),
          "\uFDFA\uFDFA",
          "𝟙N𝟜148");

  private final Map<String, Long> brands = new HashMap<>();
  private final Map<String, Long> categories = new HashMap<>();

  private SampleParts() {}

  /**
   * Some of the catalog's parts, and all that are strange.
   *
   * @param step 1 for the whole catalog, 5 for each fifth part
   * @param numbers of parts that are among them anyway
   */
  static List<Part> every(int step, Set<String> numbers) throws IOException {
    var lines = Files.readAllLines(Checkout.at("infrastructure/sample/parts.csv"));
    var sample = new SampleParts();
    var all = lines.stream().skip(1).map(sample::part).toList();
    var parts = new ArrayList<Part>();
    for (int i = 0; i < all.size(); i++) {
      if (i % step == 0 || numbers.contains(all.get(i).number().printed())) {
        parts.add(all.get(i));
      }
    }
    parts.addAll(strange());
    return parts;
  }

  private Part part(String line) {
    var columns = COLUMN.matcher(line).results().limit(4).map(SampleParts::text).toList();
    long brand = brands.computeIfAbsent(columns.get(0), name -> 1L + brands.size());
    var category = columns.get(2) + "/" + columns.get(3);
    long id = categories.computeIfAbsent(category, name -> 1L + categories.size());
    return Parts.of(Parts.part(columns.get(1)), brand, id);
  }

  private static String text(MatchResult column) {
    return column.group(1) == null ? column.group(2) : column.group(1).replace("\"\"", "\"");
  }

  private static List<Part> strange() {
    var parts = new ArrayList<>(STRANGE.stream().map(Parts::part).toList());
    parts.add(Parts.part(Parts.nextId(), "XAB-7", "YAB7"));
    parts.add(Parts.part(Parts.nextId(), "ZABEXABD", "YABD"));
    parts.add(Parts.part(Parts.nextId(), "1X12", "Z12"));
    parts.add(Parts.part(Parts.nextId(), "RC0402 (old)", "NEWRC0402RC"));
    parts.add(Parts.part(Parts.nextId(), "--", "4711ABAB"));
    parts.add(Parts.part(Parts.nextId(), "\uFDFA".repeat(120), PartNumber.normalize("\uFDFA")));
    return parts;
  }
}
