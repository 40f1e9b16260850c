package shelf.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped in the opposite order. */
final class Started implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** Stops every part, also after one that does not stop, and tells of the first failure. */
  @Override
  public synchronized void close() {
    IllegalStateException failure = null;
    while (!parts.isEmpty()) {
      var part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        failure = failure == null ? new IllegalStateException("cannot stop " + part, e) : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
