package shelf.carmodels.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shelf.carmodels.errors.ModelProblems;
import shelf.carmodels.model.Language;
import shelf.http.Body;
import shelf.http.Problem;
import shelf.http.Range;

/** Reads a list; what is wrong with its lines, the body tells. */
final class ReferenceFields {

  private static final Range NAME = Range.of(1, 100);
  private static final String CODE = "code";

  /** A car model shows the text of each type under its code, beside these. */
  private static final Set<String> OTHER_MEMBERS =
      Set.of(
          "id",
          "brand_id",
          "brand_name",
          "model_name",
          "year",
          "length_mm",
          "width_mm",
          "height_mm",
          "wheelbase_mm",
          "image_objects");

  private static final String COLORS = "_colors";

  private ReferenceFields() {}

  static List<Entry> read(Body body, ReferenceList list) {
    return body.items(list.most()).stream().map(line -> entry(line, list)).toList();
  }

  private static Entry entry(Body line, ReferenceList list) {
    var code = line.text(CODE, list.code());
    boolean taken = OTHER_MEMBERS.contains(code) || code.endsWith(COLORS);
    if (list == ReferenceList.ATTRIBUTE_TYPES && taken) {
      line.fault(CODE, "reserved", "Car models show something else under this name");
    }
    return new Entry(code, line.name("name", NAME));
  }

  /**
   * What no line can tell.
   *
   * @throws Problem 400
   */
  static void check(List<Entry> entries, ReferenceList list) {
    var codes = new HashSet<String>();
    var again = entries.stream().map(Entry::code).filter(code -> !codes.add(code)).toList();
    if (!again.isEmpty()) {
      throw ModelProblems.listing("Duplicate code", again);
    }
    if (list == ReferenceList.LANGUAGES && !codes.contains(Language.FALLBACK)) {
      throw ModelProblems.of(
          "Language " + Language.FALLBACK + " is the fallback and cannot be removed");
    }
  }
}
