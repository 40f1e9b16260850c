package shelf.market;

import java.util.Optional;

/**
 * A community of VK's whose market we show.
 *
 * @param refreshSeq how many refreshes have begun; tells a row written since from what one has read
 * @param tokenHash of the token that was given; empty if none was
 */
public record Project(
    long id,
    String name,
    long vkProjectId,
    long version,
    long refreshSeq,
    Optional<String> tokenHash) {

  public static Project create(long id, String name, long vkProjectId) {
    return new Project(id, name, vkProjectId, 1, 0, Optional.empty());
  }

  /** The next version of it. */
  public Project changed(Optional<String> newName, Optional<Long> newVkProjectId) {
    return new Project(
        id,
        newName.orElse(name),
        newVkProjectId.orElse(vkProjectId),
        version + 1,
        refreshSeq,
        tokenHash);
  }
}
