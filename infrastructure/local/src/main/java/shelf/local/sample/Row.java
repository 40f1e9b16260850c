package shelf.local.sample;

import java.util.Map;

/**
 * One row of a catalog.
 *
 * @param line where it starts; a file's header is line 1
 * @param values trimmed, names in Unicode NFC; a column that the catalog lacks has none
 */
record Row(long line, Map<Column, String> values) {
  /** The value, empty if there is none. */
  String get(Column column) {
    return values.getOrDefault(column, "");
  }

  CategoryPath category() {
    return CategoryPath.of(this);
  }
}
