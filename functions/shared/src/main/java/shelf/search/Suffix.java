package shelf.search;

/**
 * A folded text from one of its characters on.
 *
 * @param folded the whole text
 * @param at where the suffix starts in it, in UTF-16 units
 */
record Suffix(String folded, int at) {

  /** So many characters of a suffix make the sort key, which may have 1 024 bytes. */
  private static final int SORTED = 200;

  String text() {
    return folded.substring(at);
  }

  static String sorted(String text) {
    int characters = text.codePointCount(0, text.length());
    return characters <= SORTED ? text : text.substring(0, text.offsetByCodePoints(0, SORTED));
  }
}
