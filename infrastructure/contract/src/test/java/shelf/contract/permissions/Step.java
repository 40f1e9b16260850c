package shelf.contract.permissions;

import java.util.function.Supplier;

/**
 * One thing that somebody asks of Shelf.
 *
 * @param name for messages
 * @param function that answers, by its id; empty where it takes more than one call
 * @param work what is asked; it can be asked again if it failed
 */
record Step(String name, String function, Supplier<Outcome> work) {

  /** One that takes more than one call; what is missing in an answer is a failure of it. */
  static Step of(String name, Supplier<Outcome> work) {
    return new Step(name, "", () -> attempt(work));
  }

  private static Outcome attempt(Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (RuntimeException | AssertionError e) {
      return Outcome.failure(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
