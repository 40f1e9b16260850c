package shelf.vk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.Backoff;
import shelf.table.Table;
import shelf.table.Unavailable;

/**
 * Lets at most three calls a second go to VK with one token, over all functions together. Who calls
 * has one of three permits, from before the call until somewhat more than a second after its end:
 * of any four calls two have the same one, so VK sees them more than a second apart, however long
 * the network holds up either. A permit whose holder crashed is free when its lease ends.
 */
final class Permits {

  private static final Logger LOG = LoggerFactory.getLogger(Permits.class);

  static final Duration AFTER_A_CALL = Duration.ofMillis(1_050);
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(30);
  private static final Duration MARGIN = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration JITTER = Duration.ofMillis(150);
  private static final Duration FIRST_PARK = Duration.ofMinutes(10);
  private static final Duration LONGEST_PARK = Duration.ofMinutes(240);

  private final Table table;
  private final Clock clock;
  private final Backoff backoff;
  private final Duration lease;

  /**
   * @param longestCall how long a call may take
   */
  Permits(Table table, Clock clock, Backoff backoff, Duration longestCall) {
    this.table = table;
    this.clock = clock;
    this.backoff = backoff;
    var needed = longestCall.plus(MARGIN);
    this.lease = needed.compareTo(SHORTEST_LEASE) > 0 ? needed : SHORTEST_LEASE;
  }

  /**
   * @param leaseEnd tells this taking from others
   * @param calmDown whether a success ends a row of pauses
   */
  record Permit(String tokenHash, String name, Instant leaseEnd, boolean calmDown) {}

  /**
   * @throws VkException if the token was stopped, is parked, or no permit was free in time
   */
  Permit take(VkToken token, Deadline deadline) {
    var hash = token.hash();
    while (true) {
      var state = TokenState.of(table.get(TokenState.key(hash)));
      requireUsable(state);
      var taken = takeFree(hash, state);
      if (taken.isPresent()) {
        return taken.get();
      }
      if (!deadline.allows(LOOK.plus(JITTER))) {
        throw VkException.of(VkKind.WAITING);
      }
      backoff.waitAtLeast(LOOK, JITTER);
    }
  }

  private void requireUsable(TokenState state) {
    state
        .stopped()
        .ifPresent(kind -> {
          throw VkException.of(kind);
        });
    var now = clock.instant();
    state
        .parked(now)
        .ifPresent(kind -> {
          throw new VkException(kind, 0, Duration.between(now, state.parkedUntil()).plusSeconds(1));
        });
  }

  private Optional<Permit> takeFree(String hash, TokenState state) {
    for (var name : TokenState.PERMITS) {
      var now = clock.instant();
      if (state.freeAt(name) <= now.toEpochMilli()) {
        var leaseEnd = Instant.ofEpochMilli(now.plus(lease).toEpochMilli());
        if (table.update(TokenState.key(hash), TokenState.take(name, now, leaseEnd))) {
          return Optional.of(new Permit(hash, name, leaseEnd, state.parkStep() > 0));
        }
      }
    }
    return Optional.empty();
  }

  /** Never fails: what VK has answered is worth more than a permit that its lease frees, too. */
  void giveBack(Permit permit, boolean success) {
    try {
      var key = TokenState.key(permit.tokenHash());
      var freeAt = clock.instant().plus(AFTER_A_CALL);
      table.update(key, TokenState.giveBack(permit.name(), permit.leaseEnd(), freeAt));
      if (success && permit.calmDown()) {
        table.update(key, TokenState.calm());
      }
    } catch (Unavailable e) {
      LOG.warn("A permit for VK waits for the end of its lease", e);
    }
  }

  /** What a failure means for the calls to come. Answers whether it stopped the token just now. */
  boolean heed(VkToken token, VkKind kind) {
    var key = TokenState.key(token.hash());
    if (kind.stops()) {
      return table.update(key, TokenState.stop(kind, clock.instant()));
    }
    if (kind.parks()) {
      long step = TokenState.of(table.get(key)).parkStep();
      table.update(key, TokenState.park(kind, parkedUntil(kind, step, clock.instant()), step + 1));
    }
    return false;
  }

  /** Ten minutes, and twice as long each time; a used-up quota is new at midnight. */
  static Instant parkedUntil(VkKind kind, long step, Instant now) {
    if (kind == VkKind.QUOTA) {
      var tomorrow = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
      return tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    var pause = FIRST_PARK.multipliedBy(1L << Math.min(step, 10));
    return now.plus(pause.compareTo(LONGEST_PARK) < 0 ? pause : LONGEST_PARK);
  }
}
