package shelf.http;

import java.util.Optional;

/**
 * What a change says of a field that may be empty: nothing, a value, or that it shall be empty.
 *
 * @param given whether it says anything
 * @param value what the field shall be, if it says anything
 */
public record Change<T>(boolean given, Optional<T> value) {

  /** The field after the change. */
  public Optional<T> over(Optional<T> seen) {
    return given ? value : seen;
  }
}
