package shelf.local.vk;

import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All communities. Any id is one, empty until somebody fills it. */
final class Market {

  private final Map<Long, Community> communities = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Runnable changed;

  Market(InstantSource clock, Runnable changed) {
    this.clock = clock;
    this.changed = changed;
  }

  Community community(long id) {
    return communities.computeIfAbsent(id, _ -> new Community(clock, changed));
  }

  SortedMap<Long, Community> all() {
    return new TreeMap<>(communities);
  }

  void clear() {
    communities.clear();
    changed.run();
  }
}
