package shelf.local.site;

/**
 * What a page may load.
 *
 * @param header the Content-Security-Policy that goes with it
 */
record Policy(String header) {

  private static final String COMMON =
      "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src"
          + " 'none'";

  /** Only what this port serves; no inline script, no inline style, no frame around it. */
  static final Policy STRICT = new Policy(COMMON);

  /** Swagger UI writes style attributes and carries its icons as data: addresses. */
  static final Policy SWAGGER =
      new Policy(COMMON + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:");

  /** Strict, but for pictures: they are read from and sent to other ports. */
  static Policy front(Sources sources) {
    return new Policy(
        COMMON
            + "; img-src 'self' "
            + String.join(" ", sources.pictures())
            + "; connect-src 'self' "
            + sources.uploads());
  }
}
