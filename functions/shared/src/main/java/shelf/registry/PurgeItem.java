package shelf.registry;

import java.time.Instant;
import shelf.table.Digits;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Update;

/**
 * What says that the parts of a brand that is gone must go too, until they have: left by the
 * deletion of the brand, in its own transaction. All of them lie in one collection of the table
 * <b>brands</b>, so that one Query finds those that are open.
 *
 * <p>The lease only keeps two invocations from doing the same work side by side; that nothing is
 * removed or counted twice does not rest on it.
 */
public final class PurgeItem {

  public static final String COLLECTION = "purges";

  private static final String BRAND = "brand_id";
  private static final String PARTS = "parts_count";
  private static final String DELETED = "deleted_at";
  private static final String HOLDER = "leased_by";
  private static final String UNTIL = "leased_until";

  private static final Expression LEASE =
      Expression.of("SET #leased_by = :holder, #leased_until = :until");
  private static final Expression OURS = Expression.of("#leased_by = :holder");

  private PurgeItem() {}

  /**
   * Who works on a purge.
   *
   * @param holder one invocation
   * @param until when others may take it; kept in milliseconds
   */
  public record Lease(String holder, Instant until) {}

  public static Key key(long brandId) {
    return new Key(COLLECTION, Digits.id(brandId));
  }

  /** The purge that a brand leaves behind. */
  public static Item toItem(Brand gone, Instant now) {
    return Item.at(key(gone.id()))
        .with(BRAND, gone.id())
        .with(PARTS, gone.parts())
        .with(DELETED, now.getEpochSecond());
  }

  public static long brandOf(Item purge) {
    return purge.number(BRAND);
  }

  public static boolean isHeldBy(String holder, Item purge) {
    return purge.maybeText(HOLDER).filter(holder::equals).isPresent();
  }

  /** Whether nobody works on it, as far as this look tells. */
  public static boolean isFree(Item purge, Instant now) {
    return purge.maybeNumber(UNTIL).filter(until -> until >= now.toEpochMilli()).isEmpty();
  }

  /** Refused if the purge is done, or another's lease has not run out. */
  public static Update take(Lease lease, Instant now) {
    var free =
        Expression.of(
                "attribute_not_exists(#leased_by) OR #leased_by = :holder OR #leased_until < :now")
            .with("now", now.toEpochMilli());
    return Update.of(set(lease)).when(Expression.present().and(free));
  }

  /** Refused if the purge is done, or another has taken it. */
  public static Update keep(Lease lease) {
    return Update.of(set(lease)).when(OURS);
  }

  private static Expression set(Lease lease) {
    return LEASE.with("holder", lease.holder()).with("until", lease.until().toEpochMilli());
  }
}
