package shelf.images.gallery;

/** Why an image could not be given to its owner. */
public enum Obstacle {
  /** The owner is not there, or no more. */
  OWNER_GONE,
  /** It has as many images as it may. */
  FULL
}
