package shelf.pricelist;

import java.util.regex.Pattern;
import shelf.http.Body;
import shelf.http.DecimalRange;
import shelf.http.Range;

/** Reads the blocks of a card that stand for themselves. */
final class BlockFields {

  private static final DecimalRange PERCENT = DecimalRange.of(0, 100, 2);
  private static final Range DAYS = Range.of(0, 3650);
  private static final Range MINUTES = Range.of(0, 100_000);
  private static final Range INSTALLERS = Range.of(1, 4);
  private static final Pattern SLUG = Pattern.compile("^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$");
  private static final Range TITLE = Range.of(1, 255);
  private static final Range DESCRIPTION = Range.of(1, 1000);
  private static final Range KEYWORD = Range.of(1, 100);
  private static final int MOST_KEYWORDS = 50;

  private BlockFields() {}

  static ProductCard.Occupancy occupancy(Body block) {
    return new ProductCard.Occupancy(
        block.maybeInteger("cleaning_days", DAYS),
        block.maybeDecimal("insurance_reserve_percent", PERCENT));
  }

  static ProductCard.Setup setup(Body block) {
    return new ProductCard.Setup(
        block.maybeInteger("install_minutes", MINUTES),
        block.maybeInteger("uninstall_minutes", MINUTES),
        Coded.read(block, "installer_qualification", InstallerQualification.values()),
        block.maybeInteger("min_installers", INSTALLERS),
        block.maybeFlag("self_setup_allowed"));
  }

  static ProductCard.Rental rental(Body block) {
    return new ProductCard.Rental(Coded.read(block, "base_period", RentalPeriod.values()));
  }

  static ProductCard.Visibility visibility(Body block) {
    return new ProductCard.Visibility(
        Coded.read(block, "reservation_mode", ReservationMode.values()),
        block.maybeFlag("show_on_pifakit"),
        block.maybeFlag("show_on_site"),
        block.maybeFlag("show_in_new"),
        block.maybeFlag("category_cover_on_home"));
  }

  static ProductCard.Seo seo(Body block) {
    return new ProductCard.Seo(
        block.maybeText("slug", SLUG),
        block.maybeName("meta_title", TITLE),
        block.maybeName("meta_description", DESCRIPTION),
        block.names("meta_keywords", MOST_KEYWORDS, KEYWORD));
  }
}
