package shelf.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shelf.local.gateway.LocalIssuer;

/** Tokens by scope, each signed once in half an hour: a signature takes longer than most calls. */
final class Tokens {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final LocalIssuer.Subject HOLDER = new LocalIssuer.Subject("local");

  private final LocalIssuer issuer;
  private final InstantSource clock;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  Tokens(LocalIssuer issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  private record Held(String token, Instant renewal) {}

  /** One that is good for half an hour at least. */
  String of(String scope) {
    var now = clock.instant();
    return held.compute(
            scope,
            (_, kept) -> kept != null && now.isBefore(kept.renewal()) ? kept : sign(scope, now))
        .token();
  }

  private Held sign(String scope, Instant now) {
    return new Held(issuer.token(HOLDER, scope, LIFE, now), now.plus(LIFE.dividedBy(2)));
  }
}
