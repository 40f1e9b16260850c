package shelf.local.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that the stand-in for Secrets Manager is told to produce. Thread-safe. */
public final class SecretFaults {

  private final List<Ordered> ordered = new ArrayList<>();

  /** How a call fails. */
  public enum Kind {
    /** The connection is reset, and nothing is done. */
    RESET,
    /** 400 {@code ThrottlingException}. */
    THROTTLED,
    /** 500 {@code InternalServiceError}. */
    SERVER_ERROR,
    /** 400 {@code AccessDeniedException}. */
    DENIED,
    /** Done, then the connection is reset. */
    ANSWER_LOST;

    Optional<LocalSecrets.Reply> answer() {
      return switch (this) {
        case THROTTLED -> error(400, "ThrottlingException", "Rate exceeded");
        case SERVER_ERROR -> error(500, "InternalServiceError", "An error occurred on the server");
        case DENIED -> error(400, "AccessDeniedException", "You are not authorized to do this");
        case RESET, ANSWER_LOST -> Optional.empty();
      };
    }

    private static Optional<LocalSecrets.Reply> error(int status, String type, String message) {
      return Optional.of(LocalSecrets.Reply.error(status, type, message));
    }
  }

  private static final class Ordered {
    private final Kind kind;
    private final String operation;
    private int left;

    private Ordered(Kind kind, String operation, int times) {
      this.kind = kind;
      this.operation = operation;
      this.left = times;
    }
  }

  SecretFaults() {}

  /**
   * Hits the next calls of an operation.
   *
   * @param operation as {@code GetSecretValue}
   */
  public synchronized void add(Kind kind, String operation, int times) {
    ordered.add(new Ordered(kind, operation, times));
  }

  /** Forgets all of them. */
  public synchronized void clear() {
    ordered.clear();
  }

  synchronized Optional<Kind> strike(String operation) {
    var hit =
        ordered.stream()
            .filter(each -> each.left > 0 && each.operation.equals(operation))
            .findFirst();
    hit.ifPresent(each -> each.left--);
    return hit.map(each -> each.kind);
  }
}
