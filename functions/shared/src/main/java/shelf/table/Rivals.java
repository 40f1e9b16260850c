package shelf.table;

import java.util.Optional;
import java.util.function.Supplier;

/** Look, decide, write under the condition that nothing changed since the look: and again. */
public final class Rivals {

  /** Whenever one of us loses, another one has won: so many rivals may come first. */
  private static final int MOST_LOSSES = 64;

  private Rivals() {}

  /**
   * Repeats a round until it gives a result; an empty one means that somebody else was faster.
   *
   * @throws Unavailable if that goes on
   */
  public static <T> T outlast(Supplier<Optional<T>> round) {
    for (int losses = 0; losses < MOST_LOSSES; losses++) {
      var result = round.get();
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new Unavailable("Other writers were always faster", null);
  }
}
