package shelf.albums;

import java.util.Optional;
import shelf.http.Answer;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.market.AlbumRow;
import shelf.market.AlbumTable;
import shelf.market.AlbumView;
import shelf.market.Project;
import shelf.market.Title;
import shelf.vk.Deadline;
import shelf.vk.Seller;
import shelf.vk.VkAlbum;
import shelf.vk.VkException;
import shelf.vk.VkKind;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Renames and deletes albums, in VK first. Both may be repeated: what is done stays done. */
final class AlbumEditing {

  private final AskedMarket market;
  private final AlbumTable albums;

  AlbumEditing(AskedMarket market, AlbumTable albums) {
    this.market = market;
    this.albums = albums;
  }

  /** Where an album is. */
  private record Place(Project project, Seller seller, long albumId, Deadline deadline) {}

  @JsonNaming(LowerCamelCaseStrategy.class)
  record Deleted(long projectId, long albumId, boolean deleted) {}

  Answer edit(Request request) {
    var inputs = Inputs.of(request);
    var body = inputs.body().object();
    long projectId = body.id(AlbumFields.PROJECT);
    long albumId = body.id(AlbumFields.ALBUM);
    var title = AlbumFields.title(body);
    inputs.check();
    var place = place(projectId, albumId);
    return Answer.ok(AlbumView.of(place.project(), rename(place, title)));
  }

  private Place place(long projectId, long albumId) {
    var deadline = market.deadline();
    var project = market.projects().existing(projectId);
    return new Place(project, market.seller(project), albumId, deadline);
  }

  /**
   * VK takes an album as a whole. What the cache has may be hours old: sent back, it would undo
   * what was changed in VK since. So VK is asked first.
   */
  private VkAlbum rename(Place place, String title) {
    try {
      var seen = inVk(place).orElseThrow(() -> gone(place));
      var now = market.clock().instant().getEpochSecond();
      var wanted = seen.titled(title, now);
      var renamed = title.equals(seen.title()) ? seen : edit(place, wanted);
      albums.keep(place.project().id(), renamed);
      return renamed;
    } catch (VkException e) {
      market.heed(place.project(), e);
      throw e.kind() == VkKind.NO_ALBUM ? gone(place) : e;
    }
  }

  private Optional<VkAlbum> inVk(Place place) {
    return market.vk().album(place.seller(), place.albumId(), place.deadline());
  }

  private VkAlbum edit(Place place, VkAlbum wanted) {
    try {
      market.vk().editAlbum(place.seller(), wanted, place.deadline());
      return wanted;
    } catch (VkException e) {
      if (!e.kind().isUnclear()) {
        throw e;
      }
      var now = inVk(place).orElseThrow(() -> gone(place));
      if (!Title.normal(now.title()).equals(Title.normal(wanted.title()))) {
        throw e;
      }
      return now;
    }
  }

  /** VK has no such album, so neither have we. */
  private Problem gone(Place place) {
    forget(place);
    return Problem.notFound("Album not found");
  }

  /** Also one that is not here: a refresh may have read it, and not written it yet. */
  private void forget(Place place) {
    var row = albums.find(place.project().id(), place.albumId());
    var album = row.map(AlbumRow::album).orElse(VkAlbum.created(place.albumId(), "", 0));
    albums.remove(place.project().id(), album);
  }

  Answer delete(Request request) {
    var inputs = Inputs.of(request);
    var body = inputs.body().object();
    long projectId = body.id(AlbumFields.PROJECT);
    long albumId = body.id(AlbumFields.ALBUM);
    inputs.check();
    var place = place(projectId, albumId);
    delete(place);
    forget(place);
    return Answer.ok(new Deleted(projectId, albumId, true));
  }

  private void delete(Place place) {
    try {
      market.vk().deleteAlbum(place.seller(), place.albumId(), place.deadline());
    } catch (VkException e) {
      market.heed(place.project(), e);
      boolean gone = e.kind() == VkKind.NO_ALBUM || e.kind().isUnclear() && inVk(place).isEmpty();
      if (!gone) {
        throw e;
      }
    }
  }
}
