package shelf.images.gallery;

import shelf.media.StoredImage;

/**
 * An image whose files are in the bucket and whose row is about to be written.
 *
 * @param id as clients will know it
 */
public record NewImage(String id, StoredImage file) {}
