package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import shelf.contract.Answer;
import shelf.contract.http.Brands.Row;

/** A list read from its first page to its last by the addresses that the answers give. */
public final class Walk {

  private static final Pattern LINK = Pattern.compile("<(/[^>]+)>; rel=\"next\"");

  private final List<Row> rows = new ArrayList<>();
  private final IntConsumer between;

  private Walk(IntConsumer between) {
    this.between = between;
  }

  static List<Row> from(String path) {
    return from(path, page -> {});
  }

  /**
   * @param between called with the number of each page, after it was read
   */
  static List<Row> from(String path, IntConsumer between) {
    var walk = new Walk(between);
    walk.read(path);
    return walk.rows;
  }

  private void read(String first) {
    var next = Optional.of(first);
    for (int page = 1; next.isPresent(); page++) {
      var answer = Brands.admin().get(next.get());
      var read = Brands.rows(answer);
      assertThat(read).as("page %d of %s", page, first).isNotEmpty();
      rows.addAll(read);
      between.accept(page);
      next = next(answer);
    }
  }

  /** The address of the next page; the two headers say the same. */
  public static Optional<String> next(Answer answer) {
    var cursor = answer.header("x-next-cursor");
    var link = answer.header("link").map(Walk::target);
    assertThat(link.isPresent()).isEqualTo(cursor.isPresent());
    link.ifPresent(target -> assertThat(target).contains("cursor=" + cursor.orElseThrow()));
    return link;
  }

  private static String target(String link) {
    var matcher = LINK.matcher(link);
    assertThat(matcher.matches()).as(link).isTrue();
    return matcher.group(1);
  }
}
