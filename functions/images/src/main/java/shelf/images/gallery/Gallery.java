package shelf.images.gallery;

import java.util.List;
import java.util.Optional;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.media.StoredImage;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;

/**
 * Things of one kind that have images: products (004) or car models (001). Knows where their rows
 * lie, and the words in which their document refuses.
 */
public sealed interface Gallery permits ProductGallery, ModelGallery {

  /** Of one file: 001's limit, which 004 takes over. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /** Files in one request. */
  int MOST_FILES = 20;

  /** Why an upload is rejected whose product or car model has all the images it may. */
  String FULL = "Too many images: at most 50";

  /** As in the keys of uploads: {@code products}, {@code car-models}. */
  String name();

  /** The folder in which the images lie; 001 shows it. */
  String folder();

  /** What the images belong to, and the table of uploads, too. */
  Table table();

  /**
   * Reads out of the path whose images a request is about.
   *
   * @throws Problem if nothing can have such an id
   */
  String owner(Inputs inputs);

  /** Whether the owner is there now. */
  boolean has(String owner);

  /** Adds a write that is refused if the owner is not there. */
  void require(Transaction transaction, String owner);

  /** Gives ids to images, in their order. */
  List<NewImage> named(List<StoredImage> files);

  /** Adds the rows of images, at the end of the owner's list; to be the first of a transaction. */
  void add(Transaction transaction, String owner, List<NewImage> images);

  /** Which of the writes of {@link #add} was refused, if one was. */
  Optional<Obstacle> obstacle(List<Refusal> refusals);

  /** Where the rows of an owner's images lie; empty if nothing can have such an id. */
  Optional<Key> rowKey(String owner);

  /** The keys of images that an item has rows of, as they were uploaded; mostly none. */
  List<String> keysIn(Item item);

  /** An image as clients see it; empty if it is gone again. */
  Optional<Object> shown(String owner, String imageId);

  /**
   * What is said against the name of a file.
   *
   * @throws Problem if the document allows no such name
   */
  void checkName(String filename);

  /**
   * A file that is larger than {@link #MOST_BYTES}.
   *
   * @param index in the request, from 0
   */
  Problem tooLarge(int index, String filename);

  /** A file that is no image of ours. */
  Problem unusable(int index, String filename, String reason);

  /** The owner is not there. */
  Problem ownerGone();

  /** Why an upload is rejected. */
  String reason(Obstacle obstacle);

  /** The same for a client who waits. */
  Problem refused(Obstacle obstacle);
}
