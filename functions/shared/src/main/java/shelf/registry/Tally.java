package shelf.registry;

import shelf.table.Item;

/**
 * Totals over all brands, or a change of them.
 *
 * @param brands how many brands
 * @param withParts how many of them have parts
 * @param parts how many parts
 */
public record Tally(long brands, long withParts, long parts) {

  public static final Tally NONE = new Tally(0, 0, 0);

  private static final String BRANDS = "brands";
  private static final String WITH_PARTS = "with_parts";
  private static final String PARTS = "parts";

  /** What one brand adds to the totals. */
  public static Tally of(Brand brand) {
    return new Tally(1, brand.parts() > 0 ? 1 : 0, brand.parts());
  }

  public Tally plus(Tally other) {
    return new Tally(brands + other.brands, withParts + other.withParts, parts + other.parts);
  }

  public Tally negated() {
    return new Tally(-brands, -withParts, -parts);
  }

  static Tally fromItem(Item item) {
    return new Tally(item.number(BRANDS), item.number(WITH_PARTS), item.number(PARTS));
  }
}
