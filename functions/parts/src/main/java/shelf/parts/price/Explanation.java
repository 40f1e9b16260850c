package shelf.parts.price;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the price of a part came about: what {@code price-explanation} answers.
 *
 * @param computedAt whole seconds
 * @param offers all of the part, the best first, those left out last
 * @param rule that was applied; null if none was
 * @param rulesNotApplied all others by precedence; none without a usable offer, since then no rule
 *     was looked at
 * @param finalUnrounded what the rule makes of the unrounded cost, below 0 if it takes off more
 *     than there is; null without a usable offer
 * @param finalPrice the same rounded, at least 0; null without a usable offer
 * @param currency of both: the base currency
 */
public record Explanation(
    long partId,
    String baseCurrency,
    Instant computedAt,
    List<OfferLine> offers,
    RuleLine rule,
    List<LostRule> rulesNotApplied,
    BigDecimal finalUnrounded,
    BigDecimal finalPrice,
    String currency) {

  /** One offer, flat in JSON. */
  public record OfferLine(
      @JsonUnwrapped Told told, @JsonUnwrapped Verdict verdict, @JsonUnwrapped Worth worth) {}

  /** What the supplier told; null where it told nothing, except for the status. */
  public record Told(
      long supplierId,
      Long warehouseId,
      BigDecimal basePrice,
      String currency,
      Long availableQty,
      String stockStatus,
      Integer leadTimeDays,
      Integer leadTimeDaysMin,
      Integer leadTimeDaysMax) {}

  /**
   * What became of an offer.
   *
   * @param reason why it was left out: {@code inactive}, {@code supplier_unknown}, {@code
   *     supplier_inactive}, {@code warehouse_unknown} or {@code no_rate}; null if it was considered
   */
  public record Verdict(boolean considered, String reason, boolean best) {}

  /**
   * What decides between the offers; all null for one that was left out.
   *
   * @param rate base currency per 1 of the offer's; 1 for the base currency itself
   * @param rateSource as {@code CBR} or {@code override}; {@code base} for the base currency
   * @param rateDate first day of the rate; null for the base currency
   * @param costUnrounded price times rate
   * @param cost the same rounded to 0.01: what is compared
   * @param isLocal of the warehouse, else of the supplier, as the region
   */
  public record Worth(
      BigDecimal rate,
      String rateSource,
      LocalDate rateDate,
      BigDecimal costUnrounded,
      BigDecimal cost,
      Boolean isLocal,
      String region,
      Boolean inStock) {

    static final Worth UNKNOWN = new Worth(null, null, null, null, null, null, null, null);
  }

  /**
   * A rule.
   *
   * @param conditions how many it has: more win among equal priorities
   * @param type {@code multiplier}, {@code percent} or {@code fixed}
   * @param roundTo null for 0.01
   */
  public record RuleLine(
      long id, long priority, long conditions, String type, BigDecimal value, BigDecimal roundTo) {}

  /**
   * A rule that was not applied, flat in JSON.
   *
   * @param reason the first that holds of {@code inactive}, {@code not_yet_valid}, {@code expired},
   *     {@code brand}, {@code category}, {@code supplier}, {@code region}, {@code min_cost}, {@code
   *     max_cost} and {@code lower_precedence}
   */
  public record LostRule(@JsonUnwrapped RuleLine rule, String reason) {}
}
