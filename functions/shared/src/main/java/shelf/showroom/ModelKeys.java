package shelf.showroom;

import shelf.table.IdList;
import shelf.table.Key;

/** Where the parts of a car model lie in the table <b>car-models</b>. */
public final class ModelKeys {

  /** First part of the names of the collections in which the rows of the list lie. */
  public static final String ROWS = "car-models#";

  private static final String COLLECTION = "model#";
  private static final String IMAGES = "images";

  private ModelKeys() {}

  /** What is read together: the model and its images. */
  public static String collection(long id) {
    return COLLECTION + id;
  }

  /** The model itself; it is there if and only if the model is. */
  public static Key state(long id) {
    return new Key(collection(id), "state");
  }

  /** Its images; absent as long as there was none. */
  public static Key images(long id) {
    return new Key(collection(id), IMAGES);
  }

  public static boolean isImages(Key key) {
    return key.collection().startsWith(COLLECTION) && key.member().equals(IMAGES);
  }

  /** Tells whose an image is, by the image's id. */
  public static Key image(long imageId) {
    return Key.single("image#" + imageId);
  }

  /** Its row in the list. */
  public static Key row(long id) {
    return IdList.key(ROWS, id);
  }
}
