package shelf.vk;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An item of a community's market.
 *
 * @param amount the price in the currency's smallest unit, as digits
 * @param currency as {@code RUB}
 * @param availability 0 available, 1 removed, 2 not available
 * @param albumIds the albums it is in, in VK's order
 */
public record VkItem(
    long id,
    String title,
    String description,
    Optional<String> amount,
    Optional<String> currency,
    long availability,
    List<Long> albumIds,
    Optional<String> photoUrl)
    implements VkElement {

  static VkItem read(JsonNode json) {
    var price = json.path("price");
    return new VkItem(
        Shapes.id(json.path("id")),
        Shapes.title(json.path("title")),
        Shapes.description(json.path("description")),
        Shapes.digits(price.path("amount")),
        Shapes.maybeText(price.path("currency").path("name")),
        json.path("availability").asLong(0),
        Shapes.ids(json.path("albums_ids")),
        Shapes.maybeText(json.path("thumb_photo"))
            .or(() -> Shapes.photoUrl(json.path("photos").path(0))));
  }
}
