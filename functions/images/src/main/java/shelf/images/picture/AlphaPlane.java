package shelf.images.picture;

/**
 * Transparency apart from the colours.
 *
 * @param values a byte for each pixel of the file, row by row
 * @param width of a row in pixels
 * @param step every how many pixels were taken of the colours
 */
record AlphaPlane(byte[] values, int width, int step) {
  /**
   * @param x among the pixels taken
   * @param y among the rows taken
   */
  int at(int x, int y) {
    return values[y * step * width + x * step] & 0xff;
  }
}
