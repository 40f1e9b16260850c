package shelf.pricelist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What people say of a product (004, 3.1): what a POST sends and a GET shows, in the same names.
 * Nothing in a block must be given, but the block as a whole may be absent, too.
 *
 * @param features short remarks
 * @param categoryId one of the tree's
 * @param priceRub of a rental, roubles
 * @param lossCompensationRub roubles
 */
public record ProductCard(
    String name,
    List<String> features,
    String categoryId,
    BigDecimal priceRub,
    Optional<BigDecimal> lossCompensationRub,
    Optional<Color> color,
    Dimensions dimensions,
    Optional<Occupancy> occupancy,
    Optional<Delivery> delivery,
    Optional<Setup> setup,
    Optional<Rental> rental,
    Optional<Visibility> visibility,
    Optional<Seo> seo) {

  public ProductCard {
    features = List.copyOf(features);
  }

  /**
   * How long a product is taken, besides the rental itself.
   *
   * @param cleaningDays whole days
   * @param insuranceReservePercent 0 to 100
   */
  public record Occupancy(
      Optional<Integer> cleaningDays, Optional<BigDecimal> insuranceReservePercent) {}

  /**
   * What the way to the customer depends on.
   *
   * @param volumeCm3 given, or computed of the dimensions
   * @param weightKg more than 0
   */
  public record Delivery(
      BigDecimal volumeCm3,
      Optional<BigDecimal> weightKg,
      Optional<TransportRestriction> transportRestriction,
      Optional<Boolean> selfPickupAllowed) {}

  /**
   * What setting it up takes.
   *
   * @param minInstallers 1 to 4
   */
  public record Setup(
      Optional<Integer> installMinutes,
      Optional<Integer> uninstallMinutes,
      Optional<InstallerQualification> installerQualification,
      Optional<Integer> minInstallers,
      Optional<Boolean> selfSetupAllowed) {}

  /** What the price is for. */
  public record Rental(Optional<RentalPeriod> basePeriod) {}

  /** Where it is shown, and who may book it. */
  public record Visibility(
      Optional<ReservationMode> reservationMode,
      Optional<Boolean> showOnPifakit,
      Optional<Boolean> showOnSite,
      Optional<Boolean> showInNew,
      Optional<Boolean> categoryCoverOnHome) {}

  /**
   * What search engines are told.
   *
   * @param slug unique in the catalog
   */
  public record Seo(
      Optional<String> slug,
      Optional<String> metaTitle,
      Optional<String> metaDescription,
      List<String> metaKeywords) {

    public Seo {
      metaKeywords = List.copyOf(metaKeywords);
    }
  }

  /** The name by which the product has an address of its own. */
  public Optional<String> slug() {
    return seo.flatMap(Seo::slug);
  }
}
