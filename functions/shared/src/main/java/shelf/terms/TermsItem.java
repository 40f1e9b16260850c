package shelf.terms;

import shelf.table.Item;
import shelf.table.Key;

/**
 * How what prices depend on lies in the table <b>pricing</b>: suppliers, rules and overrides in one
 * collection, since a price needs all of them and one Query then reads them.
 */
final class TermsItem {

  static final String COLLECTION = "terms";

  private TermsItem() {}

  /**
   * @param kind as {@code rule#}
   */
  static Key key(String kind, String id) {
    return new Key(COLLECTION, kind + id);
  }

  static boolean is(String kind, Item item) {
    return item.key().member().startsWith(kind);
  }

  /** What the member says behind the kind. */
  static String id(String kind, Item item) {
    return item.key().member().substring(kind.length());
  }
}
