package shelf.pricelist;

import java.util.List;
import java.util.Map;
import shelf.media.MediaUrls;

/**
 * An image of a product as 004 shows it, and where its smaller ones are.
 *
 * @param url absolute
 * @param position from 1 on
 * @param variants by longest side in pixels
 */
public record ImageView(String id, String url, int position, Map<String, String> variants) {

  /** Images in their order. */
  public static List<ImageView> of(List<Product.Image> images, MediaUrls urls) {
    return Product.Image.shown(images, (image, position) -> of(image, position, urls));
  }

  private static ImageView of(Product.Image image, int position, MediaUrls urls) {
    var key = image.file().key();
    return new ImageView(image.id(), urls.of(key), position, urls.variants(key));
  }
}
