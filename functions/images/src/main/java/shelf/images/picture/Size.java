package shelf.images.picture;

/** Pixels across and down, as a header claims them: checked before anything is decoded. */
record Size(int width, int height) {
  static final int LONGEST_SIDE = 65_535;
  static final int MOST_PIXELS = 50_000_000;

  Size {
    if (width < 1 || height < 1) {
      throw new Unreadable("it has no pixels");
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new Unreadable(
          "%d x %d pixels, at most %d million".formatted(width, height, MOST_PIXELS / 1_000_000));
    }
  }

  int pixels() {
    return width * height;
  }

  Size turned() {
    return new Size(height, width);
  }

  /** The same shape with a longest side of at most {@code side} pixels, never larger than this. */
  Size within(int side) {
    double scale = Math.min(1, (double) side / Math.max(width, height));
    return new Size(scaled(width, scale), scaled(height, scale));
  }

  private static int scaled(int length, double scale) {
    return Math.max(1, (int) Math.round(length * scale));
  }

  /** Every how many pixels to take, across and down, so that at most {@code pixels} are taken. */
  int step(int pixels) {
    int step = 1;
    while ((long) parts(width, step) * parts(height, step) > pixels) {
      step++;
    }
    return step;
  }

  private static int parts(int length, int step) {
    return (length + step - 1) / step;
  }
}
