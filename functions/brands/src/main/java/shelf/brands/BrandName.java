package shelf.brands;

import shelf.http.Range;

/** What 002 says of names. */
final class BrandName {

  static final String FIELD = "name";
  static final Range LENGTH = Range.of(1, 100);

  private BrandName() {}
}
