package shelf.media;

import java.util.List;
import shelf.table.Item;

/**
 * An image in the bucket: the file as it was uploaded, and two smaller ones beside it. Keys are
 * never used again, so whoever has read one may keep what it found there.
 *
 * @param key as {@code products/0199…/9d3a….jpg}: folder, owner, 32 hex digits
 * @param width in pixels, as it is seen
 * @param height in pixels, as it is seen
 */
public record StoredImage(String key, int width, int height) {

  /** Longest side of the image in lists, in pixels. */
  public static final int SMALL = 360;

  /** Longest side of the image on a page of its own, in pixels. */
  public static final int LARGE = 1280;

  private static final String KEY = "key";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";

  /**
   * @param longestSide {@link #SMALL} or {@link #LARGE}
   */
  public static String variantKey(String key, int longestSide) {
    return key.substring(0, key.lastIndexOf('.')) + "_" + longestSide + ".jpg";
  }

  /** Of the file and of what was made of it. */
  public static List<String> allKeys(String key) {
    return List.of(key, variantKey(key, SMALL), variantKey(key, LARGE));
  }

  /** The 32 hex digits by which the files of an image are told from those of all others. */
  public static String nameIn(String key) {
    var file = key.substring(key.lastIndexOf('/') + 1);
    return file.substring(0, file.indexOf('.')).split("_", 2)[0];
  }

  /** As a map inside another item, or to be one. */
  public Item toFragment() {
    return Item.fragment().with(KEY, key).with(WIDTH, width).with(HEIGHT, height);
  }

  public static StoredImage of(Item fragment) {
    return new StoredImage(
        fragment.text(KEY), (int) fragment.number(WIDTH), (int) fragment.number(HEIGHT));
  }
}
