package shelf.showroom;

import java.util.List;
import java.util.Optional;
import shelf.media.StoredImage;
import shelf.table.Item;

/**
 * The images of a car model, in order: one item beside the model, so that a PUT of the model does
 * not touch them.
 *
 * @param version grows with each change
 */
public record ModelImages(List<Image> images, long version) {

  /** As many as one model may have. */
  public static final int MOST = 50;

  /** In the item of the images: the list. */
  public static final String IMAGES = "images";

  public static final String VERSION = "version";

  /** In the row of the list: the key of the model's first image, if it has one. */
  public static final String FIRST = "image_key";

  private static final String ID = "image_id";

  public ModelImages {
    images = List.copyOf(images);
  }

  /** A photo of a car model. */
  public record Image(long id, StoredImage file) {

    public Item toFragment() {
      return file.toFragment().with(ID, id);
    }

    static Image of(Item fragment) {
      return new Image(fragment.number(ID), StoredImage.of(fragment));
    }
  }

  public static final ModelImages NONE = new ModelImages(List.of(), 0);

  public static ModelImages fromItem(Item item) {
    var images = item.items(IMAGES).stream().map(Image::of).toList();
    return new ModelImages(images, item.number(VERSION));
  }

  /** Keys of the images as they were uploaded. */
  public List<String> keys() {
    return images.stream().map(image -> image.file().key()).toList();
  }

  public List<Long> ids() {
    return images.stream().map(Image::id).toList();
  }

  public Optional<String> firstKey() {
    return keys().stream().findFirst();
  }
}
