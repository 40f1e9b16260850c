package shelf.carmodels.store;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import shelf.registry.Brand;
import shelf.registry.BrandRegistry;
import shelf.snapshot.Forgetful;

/**
 * The names of brands, each remembered for a minute: models do not copy them, so that a rename is
 * one write and shows everywhere. One per function instance.
 */
public final class BrandNames implements Forgetful {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final BrandRegistry registry;
  private final Clock clock;
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  public BrandNames(BrandRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    Forgetful.register(this);
  }

  @Override
  public void forget() {
    known.clear();
  }

  private record Known(String name, Instant since) {}

  /** Empty if there is no such brand. */
  public Optional<String> of(long id) {
    return Optional.ofNullable(of(Set.of(id)).get(id));
  }

  /** The names of the brands that exist: one BatchGetItem for a hundred that are not known. */
  public Map<Long, String> of(Set<Long> ids) {
    var oldest = clock.instant().minus(KEPT);
    var names = new HashMap<Long, String>();
    ids.forEach(id -> young(id, oldest).ifPresent(name -> names.put(id, name)));
    var unknown = ids.stream().filter(not(names::containsKey)).toList();
    if (!unknown.isEmpty()) {
      names.putAll(read(unknown));
    }
    return names;
  }

  private Optional<String> young(long id, Instant oldest) {
    return Optional.ofNullable(known.get(id))
        .filter(name -> name.since().isAfter(oldest))
        .map(Known::name);
  }

  private Map<Long, String> read(Collection<Long> ids) {
    var now = clock.instant();
    var names =
        registry.findAll(ids).values().stream().collect(Collectors.toMap(Brand::id, Brand::name));
    if (known.size() > MOST) {
      known.clear();
    }
    names.forEach((id, name) -> known.put(id, new Known(name, now)));
    return names;
  }
}
