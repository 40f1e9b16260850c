package shelf.local.vk;

/**
 * An album of a community's market.
 *
 * @param photoId 0 for none
 * @param updatedTime seconds since the epoch
 */
public record Album(
    long id, String title, boolean isMain, boolean isHidden, long photoId, long updatedTime) {

  Album asMain(boolean main) {
    return new Album(id, title, main, isHidden, photoId, updatedTime);
  }

  Album at(long second) {
    return new Album(id, title, isMain, isHidden, photoId, second);
  }
}
