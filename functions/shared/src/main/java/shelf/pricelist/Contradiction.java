package shelf.pricelist;

import shelf.http.Fault;

/** What 004 answers with 422: members of {@code dimensions} that are not those of its shape. */
final class Contradiction {

  static final String TYPE = "dimensions_contradict";

  private Contradiction() {}

  public static boolean is(Fault fault) {
    return fault.type().equals(TYPE);
  }
}
