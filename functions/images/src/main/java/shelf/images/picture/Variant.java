package shelf.images.picture;

/**
 * A picture made smaller: upright, sRGB, without metadata.
 *
 * @param longestSide what it was made for, in pixels: 360 or 1280; a smaller picture stays as small
 *     as it is
 */
public record Variant(int longestSide, int width, int height, byte[] jpeg) {}
