package shelf.local.vk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The methods of VK's market that Shelf knows of, each with its limits and its own errors. */
final class Methods {

  private static final JsonNode DONE = JsonNodeFactory.instance.numberNode(1);
  private static final int MOST_BY_ID = 100;

  private final Market market;
  private final Shapes shapes;

  Methods(Market market, Shapes shapes) {
    this.market = market;
    this.shapes = shapes;
  }

  /**
   * Does it.
   *
   * @throws Refusal as VK refuses
   */
  JsonNode call(String method, Params params) {
    return switch (method) {
      case "market.addAlbum" -> addAlbum(params);
      case "market.editAlbum" -> editAlbum(params);
      case "market.deleteAlbum" -> deleteAlbum(params);
      case "market.getAlbums" -> getAlbums(params);
      case "market.getAlbumById" -> getAlbumById(params);
      case "market.get" -> get(params);
      case "market.getById" -> getById(params);
      case "market.addToAlbum" -> addToAlbum(params);
      case "market.removeFromAlbum" -> removeFromAlbum(params);
      default -> throw Refusal.of(3);
    };
  }

  private JsonNode addAlbum(Params params) {
    var community = community(params);
    var made = community.addAlbum(looks(params, params.flag("main_album").orElse(false)));
    var json = JsonNodeFactory.instance.objectNode().put("market_album_id", made.id());
    // It need not be there.
    return made.id() % 5 == 0 ? json : json.put("albums_count", community.albums().size());
  }

  private JsonNode editAlbum(Params params) {
    var community = community(params);
    var before = community.album(params.required("album_id"));
    boolean main = params.flag("main_album").orElse(before.isMain());
    community.editAlbum(before.id(), looks(params, main));
    return DONE;
  }

  /** What is not said is reset: VK does not promise otherwise. */
  private static Community.Looks looks(Params params, boolean main) {
    return new Community.Looks(
        params.title(),
        params.number("photo_id").orElse(0L),
        main,
        params.flag("is_hidden").orElse(false));
  }

  private JsonNode deleteAlbum(Params params) {
    community(params).deleteAlbum(params.required("album_id"));
    return DONE;
  }

  private JsonNode getAlbums(Params params) {
    return albums(params, community(params).albums(), params.window(50, 100));
  }

  private JsonNode getAlbumById(Params params) {
    var wanted = params.numbers("album_ids");
    var found =
        community(params).albums().stream().filter(album -> wanted.contains(album.id())).toList();
    return albums(params, found, new Params.Window(0, found.size()));
  }

  private JsonNode albums(Params params, List<Album> albums, Params.Window window) {
    var community = community(params);
    return shapes.list(
        albums,
        window,
        album -> shapes.album(params.community(), album, community.count(album.id())));
  }

  private JsonNode get(Params params) {
    long album = params.number("album_id").orElse(0L);
    boolean disabled = params.flag("with_disabled").orElse(false);
    var found =
        community(params).items().stream()
            .filter(item -> disabled || item.availability() != 1)
            .filter(item -> album == 0 || item.albums().contains(album))
            .toList();
    boolean extended = params.flag("extended").orElse(false);
    return shapes.list(
        found, params.window(100, 200), item -> shapes.item(params.community(), item, extended));
  }

  /** Ids are {@code <owner>_<item>}, of several communities maybe. */
  private JsonNode getById(Params params) {
    var ids = params.list("item_ids");
    if (ids.size() > MOST_BY_ID) {
      throw Refusal.parameter("item_ids should have at most " + MOST_BY_ID + " elements");
    }
    boolean extended = params.flag("extended").orElse(false);
    var found = new ArrayList<>(ids.stream().map(this::named).filter(Objects::nonNull).toList());
    return shapes.list(
        found,
        new Params.Window(0, found.size()),
        one -> shapes.item(one.community(), one.item(), extended));
  }

  /** An item and whose it is. */
  private record Owned(long community, Item item) {}

  private Owned named(String id) {
    if (!id.matches("-[0-9]{1,18}_[0-9]{1,18}")) {
      throw Refusal.parameter("item_ids is invalid");
    }
    var community = Long.parseLong(id.substring(1, id.indexOf('_')));
    var item = Long.parseLong(id.substring(id.indexOf('_') + 1));
    return market.community(community).items().stream()
        .filter(each -> each.id() == item)
        .map(each -> new Owned(community, each))
        .findFirst()
        .orElse(null);
  }

  private JsonNode addToAlbum(Params params) {
    community(params).link(params.numbers("item_ids"), params.numbers("album_ids"));
    return DONE;
  }

  private JsonNode removeFromAlbum(Params params) {
    community(params).unlink(params.required("item_id"), params.numbers("album_ids"));
    return DONE;
  }

  private Community community(Params params) {
    return market.community(params.community());
  }
}
