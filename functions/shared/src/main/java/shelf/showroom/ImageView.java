package shelf.showroom;

import java.util.Map;
import shelf.media.MediaUrls;

/**
 * An image of a car model as clients see it.
 *
 * @param url relative, as 001 has it
 * @param publicUrl where the file is
 * @param variants smaller ones, by longest side in pixels
 */
public record ImageView(long id, String url, String publicUrl, Map<String, String> variants) {

  public static ImageView of(ModelImages.Image image, MediaUrls urls) {
    var key = image.file().key();
    return new ImageView(image.id(), key, urls.of(key), urls.variants(key));
  }
}
