package shelf.vksync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private final Attempts attempts = new Attempts();
  private final List<String> done = new ArrayList<>();

  private static void fail(String why) {
    throw new IllegalArgumentException(why);
  }

  @Test
  void run_oneOfThreeFails_othersAreDoneAndTheFailureIsTold() {
    attempts.run("first", () -> done.add("first"));
    attempts.run("second", () -> fail("second"));
    attempts.run("third", () -> done.add("third"));
    assertThat(done).containsExactly("first", "third");
    assertThatThrownBy(attempts::check)
        .hasMessage("1 steps failed")
        .rootCause()
        .hasMessage("second");
  }

  @Test
  void check_noneFailed_saysNothing() {
    attempts.run("only", () -> done.add("only"));
    assertThatCode(attempts::check).doesNotThrowAnyException();
  }
}
