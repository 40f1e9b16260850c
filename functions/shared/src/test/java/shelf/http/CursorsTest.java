package shelf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorsTest {

  private static final String LIST = "GET /api/brands";

  private final Cursors cursors = new Cursors("a secret");

  @Test
  void open_sealedForTheSameList_givesThePosition() {
    assertThat(cursors.open(LIST, cursors.seal(LIST, "42"))).contains("42");
  }

  @Test
  void open_sealedForAnotherList_isRefused() {
    assertThat(cursors.open("GET /api/brands/admin", cursors.seal(LIST, "42"))).isEmpty();
  }

  @Test
  void open_sealedWithAnotherSecret_isRefused() {
    assertThat(cursors.open(LIST, new Cursors("another").seal(LIST, "42"))).isEmpty();
  }

  @Test
  void open_listAndPositionSplitElsewhere_isRefused() {
    assertThat(cursors.open("GET /api/brands4", cursors.seal(LIST, "42"))).isEmpty();
  }

  @Test
  void open_anyBitFlipped_isRefused() {
    var cursor = cursors.seal(LIST, "0000000000000042");
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    var accepted =
        IntStream.range(0, cursor.length())
            .boxed()
            .flatMap(at -> alphabet.chars().mapToObj(c -> replaced(cursor, at, (char) c)))
            .filter(edited -> !edited.equals(cursor))
            .filter(edited -> cursors.open(LIST, edited).isPresent());
    assertThat(accepted).isEmpty();
  }

  private static String replaced(String text, int at, char c) {
    return text.substring(0, at) + c + text.substring(at + 1);
  }

  @Test
  void open_notACursor_isRefused() {
    assertThat(cursors.open(LIST, "")).isEmpty();
    assertThat(cursors.open(LIST, "%%%")).isEmpty();
    assertThat(cursors.open(LIST, "курсор")).isEmpty();
    assertThat(cursors.open(LIST, cursors.seal(LIST, "42") + "=")).isEmpty();
  }
}
