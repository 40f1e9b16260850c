package shelf.products.list;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import shelf.media.MediaUrls;
import shelf.pricelist.ImageView;
import shelf.pricelist.Product;
import shelf.pricelist.ProductCard;

/** A product as the list shows it. */
final class ListRow {

  private ListRow() {}

  static Map<String, Object> of(Product product, Set<Wanted.Extra> include, MediaUrls urls) {
    var card = product.card();
    var row = new LinkedHashMap<String, Object>();
    row.put("id", product.id());
    row.put("name", card.name());
    row.put("price_rub", card.priceRub());
    row.put("color", card.color());
    row.put("category_id", card.categoryId());
    row.put("thumbnail_url", product.firstImageKey().map(urls::small));
    row.put("delivery", delivery(card));
    include.forEach(extra -> row.put(name(extra), value(extra, product, urls)));
    return row;
  }

  private static Map<String, Object> delivery(ProductCard card) {
    var delivery = new LinkedHashMap<String, Object>();
    delivery.put(
        "transport_restriction",
        card.delivery().flatMap(ProductCard.Delivery::transportRestriction));
    delivery.put(
        "self_pickup_allowed", card.delivery().flatMap(ProductCard.Delivery::selfPickupAllowed));
    return delivery;
  }

  private static String name(Wanted.Extra extra) {
    return extra.name().toLowerCase(Locale.ROOT);
  }

  private static Object value(Wanted.Extra extra, Product product, MediaUrls urls) {
    return switch (extra) {
      case IMAGES -> ImageView.of(product.images(), urls);
      case SEO -> product.card().seo();
      case DIMENSIONS -> product.card().dimensions();
    };
  }
}
