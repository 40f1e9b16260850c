package shelf.pricelist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import shelf.http.Body;
import shelf.http.DecimalRange;
import shelf.http.Range;

/** Reads a card as a POST sends it, and as it is stored. What is wrong with it, its body tells. */
public final class CardFields {

  private static final Range NAME = Range.of(1, 255);
  private static final Range CATEGORY = Range.of(1, 64);
  private static final Range FEATURE = Range.of(1, 500);
  private static final int MOST_FEATURES = 50;

  /** Of all features: each word of them has rows of its own in the index. */
  private static final int MOST_CHARACTERS = 5000;

  private static final DecimalRange ROUBLES =
      new DecimalRange(BigDecimal.ZERO, new BigDecimal("999999999999.99"), 2, true);

  private CardFields() {}

  /**
   * A card, which means something only if its body has no faults.
   *
   * @param volumeComputed whether the volume was not given but made of the dimensions
   */
  public record Read(ProductCard card, boolean volumeComputed) {}

  public static Read read(Body body) {
    var dimensions = DimensionFields.read(body);
    // What is wrong with the dimensions is told of them, and not of the volume, too.
    var volume = body.isSound("dimensions") ? dimensions.volume() : Optional.of(BigDecimal.ONE);
    var delivery = body.maybeObject("delivery").map(block -> DeliveryFields.read(block, volume));
    var card =
        new ProductCard(
            body.name("name", NAME),
            features(body),
            body.name("category_id", CATEGORY),
            body.decimal("price_rub", ROUBLES),
            body.maybeDecimal("loss_compensation_rub", ROUBLES),
            Coded.read(body, "color", Color.values()),
            dimensions,
            body.maybeObject("occupancy").map(BlockFields::occupancy),
            delivery.map(DeliveryFields.Read::delivery),
            body.maybeObject("setup").map(BlockFields::setup),
            body.maybeObject("rental").map(BlockFields::rental),
            body.maybeObject("visibility").map(BlockFields::visibility),
            body.maybeObject("seo").map(BlockFields::seo));
    return new Read(card, delivery.filter(DeliveryFields.Read::isComputed).isPresent());
  }

  private static List<String> features(Body body) {
    var features = body.names("features", MOST_FEATURES, FEATURE);
    if (features.stream().flatMapToInt(String::codePoints).count() > MOST_CHARACTERS) {
      var msg = "Features should have at most " + MOST_CHARACTERS + " characters together";
      body.fault("features", "too_long", msg);
    }
    return features;
  }
}
