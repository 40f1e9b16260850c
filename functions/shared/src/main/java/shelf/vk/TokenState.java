package shelf.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Update;

/**
 * What all functions know together of a token: three permits, whether it rests, whether it was
 * stopped. A permit is free from a time on; while somebody has it, that is the end of his lease.
 */
public final class TokenState {

  /** VK's limit for users: so many calls a second. */
  static final List<String> PERMITS = List.of("s0", "s1", "s2");

  private static final String STOPPED = "stopped_kind";
  private static final String PARKED_UNTIL = "parked_until";
  private static final String PARKED_KIND = "parked_kind";
  private static final String PARK_STEP = "park_step";
  private static final Expression GOING = Expression.of("attribute_not_exists(#" + STOPPED + ")");

  private static final String EXPIRES = "expires_at";

  /** Longer than any pause; what is used again is kept again. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** VK refuses such a token still, should anybody use it then. */
  private static final Duration KEPT_WHEN_STOPPED = Duration.ofDays(365);

  private final Item item;

  private TokenState(Item item) {
    this.item = item;
  }

  /**
   * @param hash of the token
   */
  public static Key key(String hash) {
    return new Key("token#" + hash, "state");
  }

  /**
   * @param found what the table has; nothing before the first call
   */
  public static TokenState of(Optional<Item> found) {
    return new TokenState(found.orElse(Item.fragment()));
  }

  /** Why the token was stopped, if it was. */
  public Optional<VkKind> stopped() {
    return item.maybeText(STOPPED).map(VkKind::valueOf);
  }

  Optional<VkKind> parked(Instant now) {
    return item.maybeNumber(PARKED_UNTIL)
        .filter(until -> until > now.toEpochMilli())
        .map(until -> VkKind.valueOf(item.text(PARKED_KIND)));
  }

  Instant parkedUntil() {
    return Instant.ofEpochMilli(item.number(PARKED_UNTIL));
  }

  /** How often it was parked without a success in between. */
  long parkStep() {
    return item.maybeNumber(PARK_STEP).orElse(0L);
  }

  /** From when on a permit is free, in ms. */
  long freeAt(String permit) {
    return item.maybeNumber(permit).orElse(0L);
  }

  static Update take(String permit, Instant now, Instant leaseEnd) {
    var free =
        Expression.of("attribute_not_exists(#s) OR #s <= :now")
            .naming("s", permit)
            .with("now", now.toEpochMilli());
    var awake =
        Expression.of("attribute_not_exists(#parked_until) OR #parked_until <= :now")
            .with("now", now.toEpochMilli());
    var taken =
        Expression.of("SET #s = :until, #" + EXPIRES + " = :expires")
            .naming("s", permit)
            .with("until", leaseEnd.toEpochMilli())
            .with("expires", now.plus(KEPT).getEpochSecond());
    return Update.of(taken).when(free.and(awake).and(GOING));
  }

  /** Refused if the lease was over before, and another has it. */
  static Update giveBack(String permit, Instant leaseEnd, Instant freeAt) {
    var held =
        Expression.of("#s = :held").naming("s", permit).with("held", leaseEnd.toEpochMilli());
    var given =
        Expression.of("SET #s = :until").naming("s", permit).with("until", freeAt.toEpochMilli());
    return Update.of(given).when(held);
  }

  static Update stop(VkKind kind, Instant now) {
    var change =
        Expression.of("SET #" + STOPPED + " = :kind, #" + EXPIRES + " = :expires")
            .with("kind", kind.name())
            .with("expires", now.plus(KEPT_WHEN_STOPPED).getEpochSecond());
    return Update.of(change).when(GOING);
  }

  static Update park(VkKind kind, Instant until, long step) {
    var change =
        Expression.of("SET #parked_until = :until, #parked_kind = :kind, #park_step = :step")
            .with("until", until.toEpochMilli())
            .with("kind", kind.name())
            .with("step", step);
    // Who waits for midnight must not be woken by a pause of ten minutes.
    var later =
        Expression.of("attribute_not_exists(#parked_until) OR #parked_until < :until")
            .with("until", until.toEpochMilli());
    return Update.of(change).when(later);
  }

  static Update calm() {
    return Update.of(Expression.of("SET #park_step = :none").with("none", 0));
  }

  /** Neither stopped nor parked any more. */
  public static Update released(Instant now) {
    var removed = String.join(", #", STOPPED, PARKED_UNTIL, PARKED_KIND, PARK_STEP);
    return Update.of(
        Expression.of("SET #" + EXPIRES + " = :expires REMOVE #" + removed)
            .with("expires", now.plus(KEPT).getEpochSecond()));
  }
}
