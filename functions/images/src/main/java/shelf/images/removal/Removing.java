package shelf.images.removal;

import java.util.List;
import shelf.images.bucket.Bucket;
import shelf.media.RemovedMedia;
import shelf.media.StoredImage;
import shelf.showroom.ModelKeys;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/**
 * Removes the files of images whose rows are gone. What has to be done is noted in an item that
 * goes last: so a removal that was cut off is done again, and one that comes twice does no harm.
 */
public final class Removing {

  private final Bucket bucket;

  public Removing(Bucket bucket) {
    this.bucket = bucket;
  }

  /** Does what an item says, if it is still there. */
  public void remove(Table table, Key key) {
    table.get(key).ifPresent(item -> remove(table, item));
  }

  public void remove(Table table, Item item) {
    var removed = RemovedMedia.of(item);
    bucket.delete(
        removed.keys().stream().flatMap(key -> StoredImage.allKeys(key).stream()).toList());
    table.batchWrite().delete(removed.ids().stream().map(ModelKeys::image).toList()).send();
    table.batchWrite().delete(List.of(item.key())).send();
  }
}
