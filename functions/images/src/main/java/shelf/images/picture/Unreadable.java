package shelf.images.picture;

/** Bytes that are no picture, or none that we show. The message is for people. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason);
  }

  static Unreadable truncated() {
    return new Unreadable("the file is cut off");
  }

  static Unreadable damaged() {
    return new Unreadable("the file is damaged");
  }
}
