package shelf.purge;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import shelf.registry.PurgeItem;
import shelf.registry.PurgeItem.Lease;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** The brands that are gone and whose parts must go too: the purges in the table <b>brands</b>. */
final class PurgeQueue {

  /** Longer than a page takes even when the store is slow, and short to wait for after a crash. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  private final Table brands;
  private final Clock clock;

  PurgeQueue(Table brands, Clock clock) {
    this.brands = brands;
    this.clock = clock;
  }

  /** All that are not done: one Query, and what a look costs that finds nothing. */
  List<Item> open() {
    return brands.query(Query.of(PurgeItem.COLLECTION).consistently());
  }

  /** Whether the holder may work on the purge now. */
  boolean take(Item purge, String holder) {
    if (PurgeItem.isHeldBy(holder, purge)) {
      return true;
    }
    var now = clock.instant();
    return PurgeItem.isFree(purge, now)
        && write(purge, PurgeItem.take(new Lease(holder, now.plus(LEASE)), now));
  }

  private boolean write(Item purge, Update update) {
    return brands.transaction().update(brands, purge.key(), update).commit().isEmpty();
  }

  /** Begins a transaction with one write that is refused if the purge is no longer the holder's. */
  Transaction transaction(long brandId, String holder) {
    var lease = new Lease(holder, clock.instant().plus(LEASE));
    return brands.transaction().update(brands, PurgeItem.key(brandId), PurgeItem.keep(lease));
  }

  /** Lets go of a purge that cannot go on now, so that the next need not wait for the lease. */
  void release(Item purge, String holder) {
    write(purge, PurgeItem.keep(new Lease(holder, clock.instant())));
  }

  /** Nothing is left of the brand. Another may have found the same a moment ago. */
  void close(long brandId) {
    brands.transaction().delete(brands, PurgeItem.key(brandId), Expression.present()).commit();
  }
}
