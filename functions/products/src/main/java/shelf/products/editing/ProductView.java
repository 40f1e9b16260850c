package shelf.products.editing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shelf.media.MediaUrls;
import shelf.pricelist.Color;
import shelf.pricelist.Dimensions;
import shelf.pricelist.ImageView;
import shelf.pricelist.Product;
import shelf.pricelist.ProductCard;

/** A product's full card, with all fields of 004 in its order (10). */
record ProductView(
    UUID id,
    String name,
    List<String> features,
    String categoryId,
    BigDecimal priceRub,
    Optional<BigDecimal> lossCompensationRub,
    Optional<Color> color,
    Dimensions dimensions,
    List<ImageView> images,
    Optional<ProductCard.Occupancy> occupancy,
    Optional<ProductCard.Delivery> delivery,
    Optional<ProductCard.Setup> setup,
    Optional<ProductCard.Rental> rental,
    Optional<ProductCard.Visibility> visibility,
    Optional<ProductCard.Seo> seo,
    Instant createdAt,
    Instant updatedAt) {

  static ProductView of(Product product, MediaUrls urls) {
    var card = product.card();
    return new ProductView(
        product.id(),
        card.name(),
        card.features(),
        card.categoryId(),
        card.priceRub(),
        card.lossCompensationRub(),
        card.color(),
        card.dimensions(),
        ImageView.of(product.images(), urls),
        card.occupancy(),
        card.delivery(),
        card.setup(),
        card.rental(),
        card.visibility(),
        card.seo(),
        product.history().createdAt(),
        product.history().updatedAt());
  }
}
