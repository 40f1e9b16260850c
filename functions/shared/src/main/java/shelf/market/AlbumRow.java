package shelf.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shelf.table.Digits;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.vk.VkAlbum;

/**
 * An album in the cache.
 *
 * @param gone whether it was deleted, and is kept for a day so that a listing that was read before
 *     cannot bring it back
 */
public record AlbumRow(VkAlbum album, Stamp stamp, boolean gone) {

  private static final Duration KEPT_WHEN_GONE = Duration.ofDays(1);
  private static final String CREATION = "creation";
  private static final String SEQ = "seq";

  public static String collection(long projectId) {
    return "albums#" + projectId;
  }

  public static Key key(long projectId, long albumId) {
    return new Key(collection(projectId), Digits.id(albumId));
  }

  public Item toItem(long projectId) {
    return Item.at(key(projectId, album.id()))
        .with("album_id", album.id())
        .with("title", album.title())
        .with("count", album.count())
        .with("updated_time", album.updatedTime())
        .with("is_main", album.flags().isMain())
        .with("is_hidden", album.flags().isHidden())
        .withNumber("photo_id", album.photoId())
        .with("photo_url", album.photoUrl())
        .with(SEQ, stamp.seq())
        .with("seen_at", stamp.seenAt())
        .with(CREATION, stamp.creation());
  }

  /** What is left of it when it was deleted. */
  public Item goneItem(long projectId, Instant now) {
    return toItem(projectId)
        .with("gone", true)
        .with("expires_at", now.plus(KEPT_WHEN_GONE).getEpochSecond());
  }

  public static AlbumRow fromItem(Item item) {
    var album =
        new VkAlbum(
            item.number("album_id"),
            item.text("title"),
            item.number("count"),
            item.number("updated_time"),
            new VkAlbum.Flags(item.flag("is_main"), item.flag("is_hidden")),
            item.maybeNumber("photo_id"),
            item.maybeText("photo_url"));
    var stamp = new Stamp(item.number(SEQ), item.number("seen_at"), item.maybeText(CREATION));
    return new AlbumRow(album, stamp, item.has("gone"));
  }

  /** That no other creation has claimed the album. */
  static Expression claimableBy(String creation) {
    return Expression.of("attribute_not_exists(#creation) OR #creation = :creation")
        .with("creation", creation);
  }

  /** That no refresh has written the row since, nor anybody deleted the album. */
  static Expression still(Optional<AlbumRow> seen) {
    return seen.map(AlbumRow::still).orElse(Expression.absent());
  }

  private static Expression still(AlbumRow seen) {
    return Expression.of("#seq = :before").with("before", seen.stamp().seq()).and(seen.isGone());
  }

  private Expression isGone() {
    return Expression.of(gone ? "attribute_exists(#gone)" : "attribute_not_exists(#gone)");
  }

  /** That nobody wrote the row since a refresh began. */
  public static Expression olderThan(long seq) {
    return Expression.of("attribute_not_exists(#collection) OR #seq < :seq").with("seq", seq);
  }

  /** The row of a new album of VK's, or of one that was here before. */
  static Stamp stamp(Optional<AlbumRow> before, long seq, Instant now) {
    return before
        .map(row -> row.stamp().at(seq))
        .orElse(new Stamp(seq, now.toEpochMilli(), Optional.empty()));
  }
}
