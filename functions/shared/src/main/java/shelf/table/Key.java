package shelf.table;

/**
 * The primary key of an item, the same two attributes in every table of Shelf.
 *
 * @param collection partition key: the item collection, as {@code brands#12}: what is read together
 *     lies together
 * @param member sort key: the item within its collection, in the order in which it is read
 */
public record Key(String collection, String member) {

  static final String COLLECTION = "collection";
  static final String MEMBER = "member";

  /** For a collection of one. */
  public static Key single(String collection) {
    return new Key(collection, "-");
  }
}
