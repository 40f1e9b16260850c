package shelf.rules;

import java.util.Collection;

/** Fails with every violation at once, so that nobody mends them one build at a time. */
public final class Violations {
  private Violations() {}

  /**
   * @param advice one sentence that says how to mend them
   */
  public static void none(Collection<String> found, String advice) {
    if (!found.isEmpty()) {
      throw new AssertionError(
          "%s%n%d found:%n  %s"
              .formatted(advice, found.size(), String.join(System.lineSeparator() + "  ", found)));
    }
  }
}
