package shelf.local.sample;

import java.util.Locale;

/** What a catalog file can tell of a part; only the first must be there. */
enum Column {
  BRAND,
  PART_NUMBER,
  CATEGORY,
  SUBCATEGORY,
  DESCRIPTION,
  PACKAGE,
  PRICE_USD,
  STOCK,
  MIN_QTY;

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
