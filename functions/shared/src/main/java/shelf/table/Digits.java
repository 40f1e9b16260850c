package shelf.table;

/** Numbers as text that sorts like the numbers. */
public final class Digits {

  private static final long MOST_COUNTED = 9_999_999_999L;

  private Digits() {}

  /** An id, at most 2^53-1, in 16 digits. */
  public static String id(long id) {
    return "%016d".formatted(id);
  }

  /** A count, so that the larger sorts first. */
  public static String descending(long count) {
    return "%010d".formatted(MOST_COUNTED - count);
  }
}
