package shelf.http;

import java.util.List;
import java.util.Optional;

/**
 * Which page of a list is asked for.
 *
 * @param after the position behind which it starts, from the cursor
 * @param skip how many rows to pass over first
 * @param limit how many rows it holds at most
 */
public record Paging(Optional<String> after, int skip, int limit) {

  private static final Range SKIP =
      Range.of(0, 10_000).orElse("follow the answers' cursor to go further");

  /**
   * @param list the route with its filters and order: cursors of other lists are refused
   * @param mostRows the largest limit
   */
  public static Paging of(Inputs inputs, Cursors cursors, String list, int mostRows) {
    int skip = inputs.integer("skip", 0, SKIP);
    var behind = byCursor(inputs, cursors, list, mostRows);
    return new Paging(behind.after(), skip, behind.limit());
  }

  /** The same for a list that knows no {@code skip}. */
  public static Paging byCursor(Inputs inputs, Cursors cursors, String list, int mostRows) {
    int limit = inputs.integer("limit", 50, Range.of(1, mostRows));
    var cursor = inputs.text("cursor");
    var after = cursor.flatMap(text -> cursors.open(list, text));
    if (cursor.isPresent() && after.isEmpty()) {
      var msg = "Input should be a cursor that this list has answered";
      inputs.faults().add("cursor_invalid", List.of("query", "cursor"), msg, cursor.get());
    }
    return new Paging(after, 0, limit);
  }
}
