package shelf.market;

import java.time.Instant;
import java.util.Optional;
import shelf.vk.VkAlbum;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An album as 000 shows it. */
@JsonNaming(LowerCamelCaseStrategy.class)
public record AlbumView(
    long id,
    long projectId,
    long ownerId,
    String title,
    long count,
    boolean isMain,
    boolean isHidden,
    Optional<String> photoUrl,
    String updatedTime) {

  public static AlbumView of(Project project, VkAlbum album) {
    return new AlbumView(
        album.id(),
        project.id(),
        -project.vkProjectId(),
        album.title(),
        album.count(),
        album.flags().isMain(),
        album.flags().isHidden(),
        album.photoUrl(),
        Instant.ofEpochSecond(album.updatedTime()).toString());
  }
}
