package shelf.albums;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import shelf.vk.VkItem;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An item as the API shows it.
 *
 * @param price in whole units
 */
@JsonNaming(LowerCamelCaseStrategy.class)
record ItemView(
    long id,
    long projectId,
    String title,
    String description,
    Optional<BigDecimal> price,
    Optional<String> currency,
    long availability,
    List<Long> albumIds,
    Optional<String> photoUrl) {

  private static final int DECIMALS = 2;

  static ItemView of(long projectId, VkItem item) {
    return new ItemView(
        item.id(),
        projectId,
        item.title(),
        item.description(),
        item.amount().map(ItemView::units),
        item.currency(),
        item.availability(),
        item.albumIds(),
        item.photoUrl());
  }

  /** VK's "270000" is 2700. */
  private static BigDecimal units(String smallest) {
    return new BigDecimal(smallest).movePointLeft(DECIMALS).stripTrailingZeros();
  }
}
