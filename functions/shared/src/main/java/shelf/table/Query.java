package shelf.table;

import java.util.Optional;

/**
 * What to read of one item collection, in the order of the members.
 *
 * @param prefix only members that start so; empty for all
 * @param after only members behind this one
 * @param limit at most this many items
 * @param consistent whether writes answered a moment ago must be seen; costs twice as much
 */
public record Query(
    String collection, String prefix, Optional<String> after, int limit, boolean consistent) {

  public static Query of(String collection) {
    return new Query(collection, "", Optional.empty(), Integer.MAX_VALUE, false);
  }

  public Query startingWith(String start) {
    return new Query(collection, start, after, limit, consistent);
  }

  public Query after(Optional<String> member) {
    return new Query(collection, prefix, member, limit, consistent);
  }

  public Query limit(int most) {
    return new Query(collection, prefix, after, most, consistent);
  }

  public Query consistently() {
    return new Query(collection, prefix, after, limit, true);
  }

  String condition() {
    var whole = "#collection = :collection";
    return prefix.isEmpty() ? whole : whole + " AND begins_with(#member, :prefix)";
  }
}
