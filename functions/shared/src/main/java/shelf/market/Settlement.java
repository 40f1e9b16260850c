package shelf.market;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.config.Config;
import shelf.http.Answer;
import shelf.idempotency.Replays;
import shelf.table.Refusal;
import shelf.table.Rivals;
import shelf.table.Table;
import shelf.table.Unavailable;
import shelf.vk.Deadline;
import shelf.vk.Seller;
import shelf.vk.VkAlbum;
import shelf.vk.VkListing;
import shelf.vk.VkMarket;

/**
 * Brings a creation of an album to its end: saves what VK has made, and finds out whether it has
 * when nobody was told.
 */
public final class Settlement {

  /** How far VK's clock may be behind ours. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** So many times the usual wait, VK's list need not be a complete one any more. */
  private static final int PATIENCE = 10;

  private static final int ALBUM_WRITE = 1;
  private static final int RECORD_WRITE = 3;

  private final Table table;
  private final Projects projects;
  private final AlbumTable albums;
  private final Creations creations;
  private final Replays replays;
  private final VkMarket vk;
  private final Clock clock;
  private final Duration settledAfter;

  public Settlement(Config config, Table table, VkMarket vk, Clock clock) {
    this.table = table;
    this.projects = new Projects(table);
    this.albums = new AlbumTable(table, projects, clock);
    this.creations = new Creations(table, clock);
    this.replays = new Replays(table, clock);
    this.vk = vk;
    this.clock = clock;
    var seconds = Long.parseLong(config.optional("VK_SETTLE_SECONDS").orElse("60"));
    this.settledAfter = Duration.ofSeconds(seconds);
  }

  /** What became of a creation. */
  public sealed interface Result {}

  /**
   * The album is in VK and in the cache.
   *
   * @param answer what its client gets
   */
  public record Saved(Answer answer) implements Result {}

  /** VK has made nothing, and will not any more. */
  public record NeverMade() implements Result {}

  /** VK has not made it so far. */
  public record Open(Duration retryAfter) implements Result {}

  /**
   * Looks into VK for what a creation has made. The creation must be the caller's own; it is not
   * any more when it is still open, or VK fails.
   */
  public Result settle(Creation mine, Seller seller, Deadline deadline) {
    boolean ended = false;
    try {
      var result = look(mine, seller, deadline);
      ended = !(result instanceof Open);
      return result;
    } finally {
      if (!ended) {
        creations.release(mine);
      }
    }
  }

  private Result look(Creation mine, Seller seller, Deadline deadline) {
    var listing = vk.albums(seller, deadline);
    var known = new HashMap<Long, AlbumRow>();
    albums.all(mine.projectId()).forEach(row -> known.put(row.album().id(), row));
    var made =
        listing.elements().stream()
            .filter(album -> isMadeBy(mine, album, known))
            .min(Comparator.comparingLong(VkAlbum::id));
    if (made.isPresent()) {
      return new Saved(save(mine, made.get()));
    }
    var left = Duration.between(clock.instant(), mine.calledUntil().plus(settledAfter));
    if (left.isPositive() || !isConclusive(listing, left.negated())) {
      return new Open(left.isPositive() ? left.plusSeconds(1) : Duration.ofSeconds(2));
    }
    creations.drop(mine);
    return new NeverMade();
  }

  /**
   * An album that VK never shows would block a title for ever: one look more must do in the end.
   */
  private boolean isConclusive(VkListing<VkAlbum> listing, Duration overdue) {
    return listing.isComplete()
        || overdue.compareTo(settledAfter.multipliedBy(PATIENCE)) >= 0 && listing.isReadToTheEnd();
  }

  static boolean isMadeBy(Creation creation, VkAlbum album, Map<Long, AlbumRow> known) {
    var called = creation.calledAt();
    var row = Optional.ofNullable(known.get(album.id()));
    boolean older = row.filter(it -> it.stamp().seenAt() < called.toEpochMilli()).isPresent();
    var claimed = row.flatMap(it -> it.stamp().creation());
    long updated = album.updatedTime();
    return Title.normal(album.title()).equals(Title.normal(creation.title()))
        && (updated == 0 || updated >= called.minus(SKEW).getEpochSecond())
        && !older
        && claimed.filter(id -> !id.equals(creation.id())).isEmpty();
  }

  /**
   * Writes the album, the end of its creation and what its client is told, or nothing of it.
   *
   * @return what the client is told
   */
  public Answer save(Creation creation, VkAlbum album) {
    return Rivals.outlast(() -> trySave(creation, album));
  }

  private Optional<Answer> trySave(Creation creation, VkAlbum album) {
    var project = projects.existing(creation.projectId());
    var answer = Answer.ok(AlbumView.of(project, album));
    var transaction = table.transaction();
    transaction.check(table, ProjectItem.key(project.id()), ProjectItem.unrefreshed(project));
    var row = new AlbumRow(album, stamp(project, creation), false).toItem(project.id());
    transaction.put(table, row, AlbumRow.claimableBy(creation.id()));
    creations.end(transaction, creation);
    creation.key().ifPresent(key -> replays.answer(transaction, key, answer));
    var refusals = transaction.commit();
    return refusals.isEmpty()
        ? Optional.of(answer)
        : savedByAnother(creation, album, refusals, answer);
  }

  private Stamp stamp(Project project, Creation creation) {
    return new Stamp(project.refreshSeq(), clock.millis(), Optional.of(creation.id()));
  }

  /** Empty if it was only a refresh that began. */
  private Optional<Answer> savedByAnother(
      Creation creation, VkAlbum album, List<Refusal> refusals, Answer answer) {
    var record = Refusal.foundAt(refusals, RECORD_WRITE);
    if (record.isPresent()) {
      var key = creation.key().orElseThrow();
      // The key was used for another album meanwhile; this one is in VK all the same.
      return Replays.isOf(key, record.get())
          ? Optional.of(replays.replay(key, record.get()))
          : trySave(creation.keyless(), album);
    }
    if (Refusal.foundAt(refusals, ALBUM_WRITE).isPresent()) {
      throw new Unavailable("Another creation has claimed the album", null);
    }
    boolean underWay =
        creations.find(creation.slot()).filter(it -> it.id().equals(creation.id())).isPresent();
    if (!underWay && !isSaved(creation, album)) {
      throw new Unavailable("The creation was ended by another", null);
    }
    return underWay ? Optional.empty() : Optional.of(answer);
  }

  private boolean isSaved(Creation creation, VkAlbum album) {
    return albums
        .find(creation.projectId(), album.id())
        .flatMap(row -> row.stamp().creation())
        .filter(id -> id.equals(creation.id()))
        .isPresent();
  }
}
