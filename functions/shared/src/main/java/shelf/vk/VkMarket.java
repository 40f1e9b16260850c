package shelf.vk;

import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What we ask of VK's market. Each method throws {@link VkException} when VK does not do it. */
public final class VkMarket {

  private static final String OWNER = "owner_id";
  private static final String ALBUM = "album_id";
  private static final String TITLE = "title";
  private static final int FIRST_ALBUM_PAGES = 3;
  private static final int FIRST_ITEM_PAGES = 20;

  private final VkClient client;
  private final VkBatch batch;

  public VkMarket(VkClient client) {
    this.client = client;
    this.batch = new VkBatch(client);
  }

  /**
   * Makes an album, with one call.
   *
   * @return its id
   */
  public long addAlbum(Seller seller, String title, Deadline deadline) {
    var call = call("market.addAlbum", seller).with(TITLE, title);
    long id = write(call, seller, deadline).path("market_album_id").asLong(0);
    if (id <= 0) {
      // It says that it did, and not what: as good as no answer.
      throw VkException.of(VkKind.BUSY);
    }
    return id;
  }

  /** Changes an album to what it shall be as a whole: VK knows no partial change. */
  public void editAlbum(Seller seller, VkAlbum album, Deadline deadline) {
    var call =
        call("market.editAlbum", seller)
            .with(ALBUM, album.id())
            .with(TITLE, album.title())
            .with("main_album", album.flags().isMain())
            .with("is_hidden", album.flags().isHidden());
    var whole = album.photoId().map(id -> call.with("photo_id", id)).orElse(call);
    write(whole, seller, deadline);
  }

  public void deleteAlbum(Seller seller, long albumId, Deadline deadline) {
    write(call("market.deleteAlbum", seller).with(ALBUM, albumId), seller, deadline);
  }

  public Optional<VkAlbum> album(Seller seller, long albumId, Deadline deadline) {
    var call = call("market.getAlbumById", seller).with("album_ids", albumId);
    try {
      var answer = client.read(call, seller.token(), deadline).get("response");
      return albumIn(answer, albumId);
    } catch (VkException e) {
      if (e.kind() == VkKind.NO_ALBUM) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Only an empty list says that there is none. */
  static Optional<VkAlbum> albumIn(JsonNode answer, long albumId) {
    var items = answer.path("items");
    var albums =
        items.valueStream().map(VkAlbum::read).filter(album -> album.id() == albumId).toList();
    if (!items.isArray() || albums.size() != items.size()) {
      throw VkException.of(VkKind.BUSY);
    }
    return albums.stream().findFirst();
  }

  /** Reads on, in one call, until the lists are read to their ends. */
  public void readOn(
      Seller seller, VkListing<VkAlbum> albums, VkListing<VkItem> items, Deadline deadline) {
    boolean first = albums.told().isEmpty() && items.told().isEmpty();
    var albumOffsets = albums.nextOffsets(first ? FIRST_ALBUM_PAGES : VkBatch.MOST);
    var itemOffsets =
        items.nextOffsets(first ? FIRST_ITEM_PAGES : VkBatch.MOST - albumOffsets.size());
    var calls = new ArrayList<VkCall>();
    albumOffsets.forEach(offset -> calls.add(albumPage(seller, albums, offset)));
    itemOffsets.forEach(offset -> calls.add(itemPage(seller, items, offset)));
    var pages = batch.read(calls, seller.token(), deadline);
    albums.add(pages.subList(0, albumOffsets.size()));
    items.add(pages.subList(albumOffsets.size(), pages.size()));
  }

  private static VkCall albumPage(Seller seller, VkListing<VkAlbum> albums, long offset) {
    return page(call("market.getAlbums", seller), offset, albums.pageSize());
  }

  private static VkCall itemPage(Seller seller, VkListing<VkItem> items, long offset) {
    // Only the extended answer says in which albums an item is.
    return page(call("market.get", seller), offset, items.pageSize()).with("extended", 1);
  }

  private static VkCall page(VkCall call, long offset, int size) {
    return call.with("offset", offset).with("count", size);
  }

  /** All albums, as one list; not complete if VK changed them meanwhile. */
  public VkListing<VkAlbum> albums(Seller seller, Deadline deadline) {
    var albums = VkListing.ofAlbums();
    do {
      boolean first = albums.told().isEmpty();
      var calls =
          albums.nextOffsets(first ? FIRST_ALBUM_PAGES : VkBatch.MOST).stream()
              .map(offset -> albumPage(seller, albums, offset))
              .toList();
      albums.add(batch.read(calls, seller.token(), deadline));
    } while (!albums.isReadToTheEnd());
    return albums;
  }

  private static VkCall call(String method, Seller seller) {
    return VkCall.of(method).with(OWNER, seller.ownerId());
  }

  private JsonNode write(VkCall call, Seller seller, Deadline deadline) {
    return client.write(call, seller.token(), deadline).get("response");
  }
}
