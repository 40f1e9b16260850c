package shelf.idempotency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Json;
import shelf.http.Problem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
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
  static final String EXPIRES = "expires_at";

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

  Item record(IdempotencyKey key, Answer answer) {
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
    return Expression.of("attribute_not_exists(#collection) OR #expires_at < :now")
        .with("now", now());
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
    if (!found.text(FINGERPRINT).equals(key.fingerprint())) {
      throw Problem.of(422, "Idempotency-Key was already used with another body");
    }
    return found.maybeNumber(STATUS).map(status -> again(status, found));
  }

  private static Answer again(long status, Item found) {
    var answer = Answer.of((int) status, read(found.text(BODY)));
    for (var header : read(found.text(HEADERS)).properties()) {
      answer = answer.with(header.getKey(), header.getValue().stringValue());
    }
    return answer.with("Idempotent-Replayed", "true");
  }

  private static JsonNode read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
