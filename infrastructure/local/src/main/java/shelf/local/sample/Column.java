package shelf.local.sample;

import java.util.Locale;

/** What a catalog file can tell of a part or a car model; only the first must be there. */
enum Column {
  BRAND,
  PART_NUMBER,
  CATEGORY,
  SUBCATEGORY,
  DESCRIPTION,
  PACKAGE,
  PRICE_USD,
  STOCK,
  MIN_QTY,
  MODEL,
  YEAR,
  FUEL,
  CYLINDERS,
  DISPLACEMENT_CC,
  DRIVE,
  POWER_BHP,
  AUTOMATIC,
  LENGTH_MM,
  WIDTH_MM,
  HEIGHT_MM,
  WHEELBASE_MM;

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
