package shelf.idempotency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Json;
import shelf.http.Problem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;
import tools.jackson.databind.JsonNode;

/**
 * Remembers what was answered to an {@code Idempotency-Key}, in the group's own table and in the
 * transaction of the change itself: either both are written or neither, so a lost answer can be
 * given again and never doubles a row. A request that was refused changed nothing and leaves no
 * record.
 */
public final class Replays {

  private static final Duration KEPT = Duration.ofHours(24);
  private static final String FINGERPRINT = "fingerprint";
  private static final String STATUS = "status";
  private static final String HEADERS = "headers";
  private static final String BODY = "body";
  private static final String REPLAYED = "Idempotent-Replayed";
  static final String EXPIRES = "expires_at";
  private static final String FREE = "attribute_not_exists(#collection) OR #expires_at < :now";

  private final Table table;
  private final Clock clock;

  public Replays(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  static Key key(IdempotencyKey key) {
    return Key.single("request#" + key.id());
  }

  /** Adds the record to the transaction that makes the change: one write. */
  public void remember(Transaction transaction, IdempotencyKey key, Answer answer) {
    transaction.put(table, record(key, answer), free());
  }

  /**
   * Takes the key for a request whose answer is not known yet; the same request may take it again.
   * Answers whether it did: else {@link #first} says why.
   */
  public boolean take(IdempotencyKey key) {
    return table.put(started(key), freeOrTakenBy(key));
  }

  /** Adds the answer to a key that was taken before: one write. */
  public void answer(Transaction transaction, IdempotencyKey key, Answer answer) {
    transaction.put(table, record(key, answer), freeOrTakenBy(key));
  }

  /** Gives back a key that was taken, since the request changed nothing: one write. */
  public void giveBack(Transaction transaction, IdempotencyKey key) {
    transaction.delete(table, key(key), freeOrTakenBy(key));
  }

  private Expression freeOrTakenBy(IdempotencyKey key) {
    var unanswered = "#fingerprint = :fingerprint AND attribute_not_exists(#status)";
    return Expression.of(FREE + " OR (" + unanswered + ")")
        .with("now", now())
        .with("fingerprint", key.fingerprint());
  }

  /**
   * The first answer to this key, for a request that would be refused now, before it tries.
   *
   * @throws Problem 422 if the key was used with another body
   */
  public Optional<Answer> first(Optional<IdempotencyKey> key) {
    return key.flatMap(given ->
        table
            .get(key(given))
            .filter(item -> item.number(EXPIRES) >= now())
            .flatMap(item -> answered(given, item)));
  }

  /**
   * Commits a change that a repeated request must not make again.
   *
   * @param transaction the change, without the record
   * @param otherwise what to answer to the refusal of a request that is no repetition
   * @return the answer, or the first one again
   */
  public Answer commit(
      Transaction transaction,
      Optional<IdempotencyKey> key,
      Answer answer,
      Function<List<Refusal>, Problem> otherwise) {
    int recordWrite = transaction.size();
    key.ifPresent(given -> remember(transaction, given, answer));
    var refusals = transaction.commit();
    if (refusals.isEmpty()) {
      return answer;
    }
    // A repeated request finds its own change in the way, too: the record decides.
    return Refusal.foundAt(refusals, recordWrite)
        .map(first -> replay(key.orElseThrow(), first))
        .orElseThrow(() -> otherwise.apply(refusals));
  }

  /**
   * The same for a change that is worth another try when it is refused.
   *
   * @return empty if it was refused, and is no repetition
   */
  public Optional<Answer> attempt(
      Transaction transaction, Optional<IdempotencyKey> key, Answer answer) {
    int recordWrite = transaction.size();
    key.ifPresent(given -> remember(transaction, given, answer));
    var refusals = transaction.commit();
    return refusals.isEmpty()
        ? Optional.of(answer)
        : Refusal.foundAt(refusals, recordWrite).map(first -> replay(key.orElseThrow(), first));
  }

  private Item record(IdempotencyKey key, Answer answer) {
    return started(key)
        .with(STATUS, answer.status())
        .with(HEADERS, json(answer.headers()))
        .with(BODY, json(answer.body().orElse(Map.of())));
  }

  /** A record without an answer yet. */
  Item started(IdempotencyKey key) {
    return Item.at(key(key))
        .with(FINGERPRINT, key.fingerprint())
        .with(EXPIRES, clock.instant().plus(KEPT).getEpochSecond());
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  /** The key is unused. DynamoDB may take two days to remove what has expired. */
  Expression free() {
    return Expression.of(FREE).with("now", now());
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  /**
   * The first answer again.
   *
   * @param found the record that was in the way of {@link #remember}
   * @throws Problem 422 if the key was used with another body
   */
  public Answer replay(IdempotencyKey key, Item found) {
    return answered(key, found)
        .orElseThrow(() -> new IllegalStateException("A record without an answer"));
  }

  /** The same where there may be no answer yet. */
  Optional<Answer> answered(IdempotencyKey key, Item found) {
    requireSameBody(key, found);
    return found.maybeNumber(STATUS).map(status -> again(status, found));
  }

  /** Whether a record is of the very request, and not of another one with its key. */
  public static boolean isOf(IdempotencyKey key, Item found) {
    return found.text(FINGERPRINT).equals(key.fingerprint());
  }

  /**
   * @throws Problem 422 if the key was used with another body
   */
  static void requireSameBody(IdempotencyKey key, Item found) {
    if (!isOf(key, found)) {
      throw Problem.of(422, "Idempotency-Key was already used with another body");
    }
  }

  private static Answer again(long status, Item found) {
    var answer = Answer.of((int) status, read(found.text(BODY)));
    for (var header : read(found.text(HEADERS)).properties()) {
      answer = answer.with(header.getKey(), header.getValue().stringValue());
    }
    return replayed(answer);
  }

  /** The answer, marked as one that was given before. */
  public static Answer replayed(Answer answer) {
    return answer.with(REPLAYED, "true");
  }

  /** Whether an answer was given before: what was done for it this time was for nothing. */
  public static boolean isReplayed(Answer answer) {
    return answer.headers().containsKey(REPLAYED);
  }

  private static JsonNode read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
