package shelf.vk;

/**
 * Whose market, and by whose token.
 *
 * @param vkProjectId of the community, positive
 */
public record Seller(long vkProjectId, VkToken token) {

  /** What VK calls the community: a negative number, or it means a person. */
  long ownerId() {
    return -vkProjectId;
  }
}
