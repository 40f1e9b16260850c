package shelf.table;

import java.util.Optional;

/**
 * What to read of one item collection, in the order of the members.
 *
 * @param prefix only members that start so; empty for all
 * @param after only members behind this one
 * @param limit at most this many items
 * @param descending whether the last member comes first, and after means before
 * @param consistent whether writes answered a moment ago must be seen; costs twice as much
 * @param index where to read instead of the table itself; the collection then only says in which
 *     one of the table the {@code after} lies
 * @param between only members in this range; not together with a prefix
 */
public record Query(
    String collection,
    String prefix,
    Optional<String> after,
    int limit,
    boolean descending,
    boolean consistent,
    Optional<Index> index,
    Optional<Between> between) {

  public static Query of(String collection) {
    return new Query(
        collection,
        "",
        Optional.empty(),
        Integer.MAX_VALUE,
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  public Query startingWith(String start) {
    return new Query(collection, start, after, limit, descending, consistent, index, between);
  }

  public Query after(Optional<String> member) {
    return new Query(collection, prefix, member, limit, descending, consistent, index, between);
  }

  public Query limit(int most) {
    return new Query(collection, prefix, after, most, descending, consistent, index, between);
  }

  public Query consistently() {
    return new Query(collection, prefix, after, limit, descending, true, index, between);
  }

  /** From the last member to the first. */
  public Query backwards() {
    return new Query(collection, prefix, after, limit, true, consistent, index, between);
  }

  /** What an index has under one value, in the order of the members. Never consistent. */
  public Query through(Index other) {
    return new Query(
        collection, prefix, after, limit, descending, consistent, Optional.of(other), between);
  }

  /** Only the members of a range, its ends with them. */
  public Query between(Between range) {
    return new Query(
        collection, prefix, after, limit, descending, consistent, index, Optional.of(range));
  }

  /**
   * A range of members.
   *
   * @param first the least of them
   * @param last the greatest of them, not less than the first
   */
  public record Between(String first, String last) {}

  /**
   * A global index, sorted by member as the table is.
   *
   * @param name of the index
   * @param attribute its partition key
   * @param value what the attribute must be
   */
  public record Index(String name, String attribute, String value) {}

  String condition() {
    var whole = "#" + index.map(Index::attribute).orElse(Key.COLLECTION) + " = :whole";
    if (between.isPresent()) {
      return whole + " AND #member BETWEEN :first AND :last";
    }
    return prefix.isEmpty() ? whole : whole + " AND begins_with(#member, :prefix)";
  }
}
