package shelf.purge;

import java.util.Collection;

/** Something is left to do, and the event must come again for it. */
final class UnfinishedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param open how many brands are not purged
   * @param failures what went wrong, if anything did
   */
  UnfinishedException(int open, Collection<RuntimeException> failures) {
    super(open + " purge(s) are still open", failures.stream().findFirst().orElse(null));
    failures.stream().skip(1).forEach(this::addSuppressed);
  }
}
