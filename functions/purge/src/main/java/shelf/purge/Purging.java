package shelf.purge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.registry.PurgeItem;
import shelf.table.Item;
import shelf.table.Refusal;
import shelf.table.Rivals;

/**
 * What one invocation does: works off the open purges, a page of each in turn, so that a small
 * brand does not wait for a large one. Every page is looked up anew and removed under the condition
 * that it is still as it was seen: so whoever comes after a crash only goes on.
 */
final class Purging {

  private static final Logger LOG = LoggerFactory.getLogger(Purging.class);

  /** A page is done within that, even if the store keeps it waiting. */
  private static final int ENOUGH_MILLIS = 15_000;

  private static final int LEASE_WRITE = 0;

  private final PurgeQueue queue;
  private final Leftovers leftovers;
  private final String holder;
  private final AtomicLong partsRemoved = new AtomicLong();
  private final AtomicLong brandsDone = new AtomicLong();
  private final Map<Long, RuntimeException> failures = new HashMap<>();
  private final Set<Long> goneCategories = new HashSet<>();

  /**
   * @param holder names the invocation
   */
  Purging(PurgeQueue queue, Leftovers leftovers, String holder) {
    this.queue = queue;
    this.leftovers = leftovers;
    this.holder = holder;
  }

  /**
   * Goes on until nothing is open, or nothing that it could work on, or its time is nearly up.
   *
   * @return how many were open at the last look
   */
  int run(IntSupplier remainingMillis) {
    var open = queue.open();
    while (!open.isEmpty() && turns(open, remainingMillis)) {
      open = queue.open();
    }
    open.stream()
        .filter(purge -> PurgeItem.isHeldBy(holder, purge))
        .forEach(purge -> queue.release(purge, holder));
    return open.size();
  }

  /** Whether there was time for all of them, and something to do for us. */
  private boolean turns(List<Item> open, IntSupplier remainingMillis) {
    boolean worked = false;
    for (var purge : open) {
      if (remainingMillis.getAsInt() < ENOUGH_MILLIS) {
        return false;
      }
      worked |= turn(purge);
    }
    return worked;
  }

  /** One that fails does not keep the others from being done. */
  private boolean turn(Item purge) {
    long brandId = PurgeItem.brandOf(purge);
    try {
      boolean ours = !failures.containsKey(brandId) && queue.take(purge, holder);
      return ours && Rivals.outlast(() -> removePage(brandId));
    } catch (RuntimeException e) {
      failures.put(brandId, e);
      return false;
    }
  }

  /** Whether the purge is still ours; empty if the page was no longer as it was seen. */
  private Optional<Boolean> removePage(long brandId) {
    var page = leftovers.first(brandId);
    if (page.isEmpty()) {
      queue.close(brandId);
      brandsDone.incrementAndGet();
      return Optional.of(true);
    }
    for (var removal : Removal.of(page, goneCategories)) {
      var refusals = remove(brandId, removal);
      if (!refusals.isEmpty()) {
        return isLost(refusals) ? Optional.of(false) : Optional.empty();
      }
    }
    return Optional.of(true);
  }

  private static boolean isLost(List<Refusal> refusals) {
    return refusals.stream().anyMatch(refusal -> refusal.index() == LEASE_WRITE);
  }

  private List<Refusal> remove(long brandId, Removal removal) {
    var transaction = queue.transaction(brandId, holder);
    removal.addTo(transaction, leftovers.table());
    var refusals = transaction.commit();
    if (refusals.isEmpty()) {
      partsRemoved.addAndGet(removal.parts());
    }
    for (var category : removal.gone(refusals)) {
      LOG.warn("category {} is gone, but brand {} had parts in it", category, brandId);
      goneCategories.add(category);
    }
    return refusals;
  }

  long partsRemoved() {
    return partsRemoved.get();
  }

  long brandsDone() {
    return brandsDone.get();
  }

  /** By brand, what kept it from being worked on. */
  Map<Long, RuntimeException> failures() {
    return Map.copyOf(failures);
  }
}
