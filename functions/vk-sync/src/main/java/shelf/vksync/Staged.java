package shelf.vksync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import shelf.http.Json;
import shelf.table.Item;
import shelf.vk.VkAlbum;
import shelf.vk.VkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elements of VK's as compressed JSON, in pieces that an item of a table can hold. */
final class Staged {

  private static final int MOST_BYTES = 350_000;

  private Staged() {}

  static List<byte[]> pack(List<?> elements) {
    var packed = packed(Json.write(elements));
    if (packed.length <= MOST_BYTES || elements.size() == 1) {
      return List.of(packed);
    }
    int half = elements.size() / 2;
    return Stream.of(elements.subList(0, half), elements.subList(half, elements.size()))
        .flatMap(some -> pack(some).stream())
        .toList();
  }

  private static byte[] packed(byte[] json) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<VkAlbum> albums(List<Item> pages) {
    return elements(pages).map(Staged::album).toList();
  }

  static List<VkItem> items(List<Item> pages) {
    return elements(pages).map(Staged::item).toList();
  }

  private static Stream<JsonNode> elements(List<Item> pages) {
    return pages.stream().flatMap(page -> read(page.bytes("data")).valueStream());
  }

  private static JsonNode read(byte[] packed) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return JsonMapper.shared().readTree(gzip.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VkAlbum album(JsonNode json) {
    var flags = json.path("flags");
    return new VkAlbum(
        json.get("id").longValue(),
        json.get("title").stringValue(),
        json.get("count").longValue(),
        json.get("updated_time").longValue(),
        new VkAlbum.Flags(
            flags.get("is_main").booleanValue(), flags.get("is_hidden").booleanValue()),
        Optional.of(json.path("photo_id")).filter(JsonNode::isNumber).map(JsonNode::longValue),
        text(json, "photo_url"));
  }

  private static VkItem item(JsonNode json) {
    return new VkItem(
        json.get("id").longValue(),
        json.get("title").stringValue(),
        json.get("description").stringValue(),
        text(json, "amount"),
        text(json, "currency"),
        json.get("availability").longValue(),
        json.get("album_ids").valueStream().map(JsonNode::longValue).toList(),
        text(json, "photo_url"));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }
}
