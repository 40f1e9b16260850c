package shelf.local.site;

/** What a page may load: the Content-Security-Policy that goes with it. */
enum Policy {
  /** Only what this port serves; no inline script, no inline style, no frame around it. */
  STRICT(""),

  /** Swagger UI writes style attributes and carries its icons as data: addresses. */
  SWAGGER("; style-src 'self' 'unsafe-inline'; img-src 'self' data:");

  private static final String COMMON =
      "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src"
          + " 'none'";

  private final String more;

  Policy(String more) {
    this.more = more;
  }

  String header() {
    return COMMON + more;
  }
}
