package shelf.local.vk;

import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A community as a file and as tests word it: {@code albums} of {id, title, is_main, is_hidden,
 * photo_id, updated_time} and {@code items} of {id, title, description, price in kopecks,
 * availability, albums}; all but the titles may be left out.
 */
final class CommunityJson {

  private CommunityJson() {}

  static ObjectNode write(long id, Community community) {
    var json = JsonNodeFactory.instance.objectNode().put("id", id);
    json.put("last_album", community.lastAlbum()).put("last_item", community.lastItem());
    var albums = json.putArray("albums");
    community.albums().forEach(album -> albums.add(album(album, community)));
    var items = json.putArray("items");
    community.items().forEach(item -> items.add(item(item)));
    return json;
  }

  private static ObjectNode album(Album album, Community community) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", album.id())
        .put("title", album.title())
        .put("count", community.count(album.id()))
        .put("is_main", album.isMain())
        .put("is_hidden", album.isHidden())
        .put("photo_id", album.photoId())
        .put("updated_time", album.updatedTime());
  }

  private static ObjectNode item(Item item) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", item.id())
            .put("title", item.title())
            .put("description", item.description())
            .put("price", item.price())
            .put("availability", item.availability());
    var albums = json.putArray("albums");
    item.albums().forEach(albums::add);
    return json;
  }

  /** Adds what is said to what is there; what has an id that is there takes its place. */
  static void read(JsonNode json, Community community) {
    json.path("albums").valueStream().forEach(album -> put(album, community));
    json.path("items").valueStream().forEach(item -> community.put(item(item)));
    community.startAfter(json.path("last_album").asLong(0), json.path("last_item").asLong(0));
  }

  private static void put(JsonNode json, Community community) {
    var looks =
        new Community.Looks(
            json.path("title").asString(""),
            json.path("photo_id").asLong(0),
            json.path("is_main").asBoolean(false),
            json.path("is_hidden").asBoolean(false));
    if (!json.path("id").isNumber()) {
      community.addAlbum(looks);
      return;
    }
    community.put(
        new Album(
            json.path("id").asLong(),
            looks.title(),
            looks.isMain(),
            looks.isHidden(),
            looks.photoId(),
            json.path("updated_time").asLong(1_760_000_000)));
  }

  private static Item item(JsonNode json) {
    var albums = new TreeSet<Long>();
    json.path("albums").valueStream().forEach(album -> albums.add(album.asLong()));
    return new Item(
        json.path("id").asLong(0),
        json.path("title").asString(""),
        json.path("description").asString("Описания пока нет."),
        json.path("price").asLong(0),
        json.path("availability").asInt(0),
        albums);
  }
}
