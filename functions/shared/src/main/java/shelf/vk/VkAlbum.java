package shelf.vk;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An album as VK has it.
 *
 * @param count its items
 * @param updatedTime in seconds since 1970; 0 if VK does not say
 */
public record VkAlbum(
    long id,
    String title,
    long count,
    long updatedTime,
    Flags flags,
    Optional<Long> photoId,
    Optional<String> photoUrl)
    implements VkElement {

  /** The last second of the year 9999: no text of a time has more digits. */
  private static final long LATEST = 253_402_300_799L;

  public record Flags(boolean isMain, boolean isHidden) {}

  /** A new one, of which nothing is known but what it was made with. */
  public static VkAlbum created(long id, String title, long now) {
    var nothing = new Flags(false, false);
    return new VkAlbum(id, title, 0, now, nothing, Optional.empty(), Optional.empty());
  }

  public VkAlbum titled(String other, long now) {
    return new VkAlbum(id, other, count, now, flags, photoId, photoUrl);
  }

  static VkAlbum read(JsonNode json) {
    var photo = json.path("photo");
    return new VkAlbum(
        Shapes.id(json.path("id")),
        Shapes.title(json.path("title")),
        json.path("count").asLong(0),
        Math.clamp(json.path("updated_time").asLong(0), 0, LATEST),
        new Flags(Shapes.flag(json.path("is_main")), Shapes.flag(json.path("is_hidden"))),
        Shapes.maybeId(photo.path("id")),
        Shapes.photoUrl(photo));
  }
}
