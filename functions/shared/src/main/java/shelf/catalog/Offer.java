package shelf.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one supplier asks for a part, from one of its warehouses or from none in particular.
 *
 * @param source whose offer it is; unique within a part
 * @param price per piece
 * @param stock what there is
 * @param leadTime until it leaves the supplier
 * @param active whether it counts
 */
public record Offer(Source source, Price price, Stock stock, LeadTime leadTime, boolean active) {

  /** Supplier, and its warehouse if the offer names one. */
  public record Source(long supplierId, Optional<Long> warehouseId) {}

  /**
   * A price in the supplier's own currency.
   *
   * @param amount 0 or more, at most 6 decimals
   * @param currency three capital letters
   */
  public record Price(BigDecimal amount, String currency) {}

  /**
   * Stock as the supplier tells it.
   *
   * @param quantity pieces, 0 or more; empty if unknown
   * @param status the supplier's own word
   */
  public record Stock(Optional<Long> quantity, Optional<String> status) {}

  /** Days, 0 or more: one figure, or bounds, or both, or none. */
  public record LeadTime(Optional<Integer> days, Optional<Integer> min, Optional<Integer> max) {}
}
