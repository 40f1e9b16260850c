package shelf.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page of a list.
 *
 * @param rows what the body shows
 * @param next where the next page starts; empty when this is the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {

  /**
   * A page out of what a list was asked for: the rows to skip, those of the page, and one more,
   * which tells whether there is a next page.
   *
   * @param position of a row
   */
  public static <T> Page<T> cut(List<T> found, Paging paging, Function<T, String> position) {
    var rows = found.stream().skip(paging.skip()).limit(paging.limit()).toList();
    boolean more = found.size() > paging.skip() + paging.limit();
    return new Page<>(rows, more ? Optional.of(position.apply(rows.getLast())) : Optional.empty());
  }

  /** The same page, each row shown as something else. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(rows.stream().map(view).toList(), next);
  }

  /** The page as an answer, with the headers that lead to the next one. */
  public Answer answer(Request request, String list, Cursors cursors) {
    var answer = Answer.ok(rows);
    return next.map(position -> lead(answer, request, cursors.seal(list, position))).orElse(answer);
  }

  private static Answer lead(Answer answer, Request request, String cursor) {
    var link = "<" + request.rawPath() + "?" + query(request, cursor) + ">; rel=\"next\"";
    return answer.with("X-Next-Cursor", cursor).with("Link", link);
  }

  /** The request's own query, but with this cursor and no skip: the cursor is behind it. */
  private static String query(Request request, String cursor) {
    var others =
        Arrays.stream(request.rawQuery().split("&"))
            .filter(pair -> !pair.isEmpty())
            .filter(pair -> !pair.startsWith("cursor=") && !pair.startsWith("skip="))
            .map(pair -> pair + "&")
            .collect(Collectors.joining());
    return others + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }
}
