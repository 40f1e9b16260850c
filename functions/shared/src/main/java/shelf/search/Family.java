package shelf.search;

/** Suffixes that lie together. What starts with the query is shown before what holds it. */
enum Family {
  /** Whole texts. */
  START("-start#"),
  /** Suffixes inside a text. */
  INSIDE("-inside#"),
  /**
   * Suffixes inside a text whose first character stands further left, too, so that they never count
   * for that character alone. Only where an index keeps {@link SuffixIndex.Repeats#APART}.
   */
  AGAIN("-again#");

  private final String mark;

  Family(String mark) {
    this.mark = mark;
  }

  String mark() {
    return mark;
  }

  boolean isInside() {
    return this != START;
  }
}
