package shelf.local.dynamodb;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with a call to DynamoDB, and for which calls. Applies to the next call that
 * matches, unless {@link #times}, {@link #always} or {@link #withProbability} says otherwise.
 */
public record Fault(
    Kind kind, Duration delay, Optional<String> operation, Optional<String> table, Odds odds) {

  /** How a call fails. */
  enum Kind {
    DELAY,
    RESET,
    THROTTLED,
    TOO_MANY_REQUESTS,
    CONFLICT,
    SERVER_ERROR,
    ANSWER_LOST
  }

  /** How many matching calls are hit at most, and how likely each one. */
  record Odds(int times, double probability) {}

  /** The call is made, but only after this time. */
  public static Fault delay(Duration delay) {
    return new Fault(Kind.DELAY, delay, Optional.empty(), Optional.empty(), new Odds(1, 1));
  }

  /** The connection is reset and the call is not made. */
  public static Fault reset() {
    return of(Kind.RESET);
  }

  /** 400 {@code ProvisionedThroughputExceededException}: a hot partition or table. */
  public static Fault throttled() {
    return of(Kind.THROTTLED);
  }

  /** 400 {@code ThrottlingException}: too many requests in a second. */
  public static Fault tooManyRequests() {
    return of(Kind.TOO_MANY_REQUESTS);
  }

  /**
   * Another transaction is running on an item of this call: {@code TransactionCanceledException}
   * with one reason an item for a transaction, {@code TransactionConflictException} for a plain
   * write. In a transaction it is the first item of {@link #onTable} that conflicts, else the
   * first.
   */
  public static Fault conflict() {
    return of(Kind.CONFLICT);
  }

  /** 500 {@code InternalServerError}; the call is not made. */
  public static Fault serverError() {
    return of(Kind.SERVER_ERROR);
  }

  /** The call is made and succeeds, then the connection is reset instead of an answer. */
  public static Fault answerLost() {
    return of(Kind.ANSWER_LOST);
  }

  /** Only calls of this operation, as {@code TransactWriteItems}. */
  public Fault on(String operationName) {
    return new Fault(kind, delay, Optional.of(operationName), table, odds);
  }

  /** Only calls that name this table (by its physical name). */
  public Fault onTable(String tableName) {
    return new Fault(kind, delay, operation, Optional.of(tableName), odds);
  }

  /** The next {@code count} matching calls. */
  public Fault times(int count) {
    return new Fault(kind, delay, operation, table, new Odds(count, odds.probability()));
  }

  /** Every matching call until {@link Faults#clear}. */
  public Fault always() {
    return times(Integer.MAX_VALUE);
  }

  /** Every matching call with this probability, 0..1, drawn from the seed of {@link Faults}. */
  public Fault withProbability(double probability) {
    return new Fault(kind, delay, operation, table, new Odds(Integer.MAX_VALUE, probability));
  }

  boolean matches(Call call) {
    return operation.map(call.operation()::equals).orElse(true)
        && table.map(call.tables()::contains).orElse(true);
  }

  private static Fault of(Kind kind) {
    return new Fault(kind, Duration.ZERO, Optional.empty(), Optional.empty(), new Odds(1, 1));
  }
}
