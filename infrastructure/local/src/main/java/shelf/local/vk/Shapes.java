package shelf.local.vk;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * VK's JSON, with what is odd about it: booleans that are numbers in every other answer, members
 * that are not always there, categories in an old and a new form.
 */
final class Shapes {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final AtomicInteger answers = new AtomicInteger();
  private volatile boolean escaped;

  /** Has titles say {@code &amp;} for an ampersand, as much of VK does. */
  void escape(boolean on) {
    escaped = on;
  }

  /**
   * A page of a list.
   *
   * @param all newest first
   */
  <T> ObjectNode list(List<T> all, Params.Window window, Function<T, ObjectNode> shape) {
    answers.incrementAndGet();
    var json = JSON.objectNode().put("count", all.size());
    var items = json.putArray("items");
    all.stream().skip(window.offset()).limit(window.count()).map(shape).forEach(items::add);
    return json;
  }

  ObjectNode album(long community, Album album, long count) {
    var json =
        JSON.objectNode()
            .put("id", album.id())
            .put("owner_id", -community)
            .put("title", text(album.title()))
            .put("count", count)
            .put("updated_time", album.updatedTime());
    if (album.isMain() || album.isHidden() || album.id() % 3 != 0) {
      json.set("is_main", flag(album.isMain()));
      json.set("is_hidden", flag(album.isHidden()));
      json.put("type", 0).set("is_blur_enabled", flag(false));
    }
    if (album.photoId() > 0) {
      json.set("photo", photo(community, album.photoId()));
    }
    return json;
  }

  private ObjectNode photo(long community, long id) {
    var json =
        JSON.objectNode()
            .put("id", id)
            .put("album_id", -53)
            .put("owner_id", -community)
            .put("date", 1_760_000_000)
            .put("text", "");
    json.set("has_tags", flag(false));
    var size = json.putArray("sizes").addObject();
    size.put("type", "m").put("url", image(id)).put("width", 130).put("height", 97);
    return json;
  }

  private static String image(long id) {
    return "https://sun.example/" + id + "/m.jpg";
  }

  ObjectNode item(long community, Item item, boolean extended) {
    var json =
        JSON.objectNode()
            .put("id", item.id())
            .put("owner_id", -community)
            .put("title", text(item.title()))
            .put("description", text(item.description()))
            .put("availability", item.availability())
            .put("date", 1_760_000_000 + item.id())
            .put("thumb_photo", image(item.id()))
            .put("external_id", "");
    json.set("is_owner", flag(true));
    json.set("is_adult", flag(false));
    json.set("price", price(item));
    json.set("category", category(item));
    if (extended) {
      extend(json, community, item);
    }
    return json;
  }

  private void extend(ObjectNode json, long community, Item item) {
    var albums = json.putArray("albums_ids");
    item.albums().forEach(albums::add);
    json.putArray("photos").add(photo(community, item.id()));
    json.put("can_comment", 1).put("can_repost", 1).put("views_count", 10);
    json.putObject("likes").put("user_likes", 0).put("count", 2);
    json.putObject("reposts").put("count", 0);
  }

  /** Hundredths, as text. */
  private static ObjectNode price(Item item) {
    var json = JSON.objectNode().put("amount", String.valueOf(item.price()));
    json.putObject("currency").put("id", 643).put("name", "RUB").put("title", "₽");
    return json.put("text", item.price() / 100 + " ₽").put("price_type", 0);
  }

  private static ObjectNode category(Item item) {
    var json = JSON.objectNode().put("id", 1104).put("name", "Текстиль");
    if (item.id() % 2 == 0) {
      json.putObject("section").put("id", 11).put("name", "Дом");
    } else {
      json.put("inner_type", "market_market_category_nested");
      json.putObject("parent").put("id", 11).put("name", "Дом");
    }
    return json;
  }

  private JsonNode flag(boolean value) {
    return answers.get() % 2 == 0 ? JSON.booleanNode(value) : JSON.numberNode(value ? 1 : 0);
  }

  private String text(String text) {
    return escaped
        ? text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
        : text;
  }
}
