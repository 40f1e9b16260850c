package shelf.local.sample;

/**
 * A project of VK albums, as the sample has one.
 *
 * @param vkProjectId the community's id, without the minus
 * @param token VK's, which is sent and never shown
 */
public record SampleProject(String name, long vkProjectId, String token) {

  /** Without the token. */
  @Override
  public String toString() {
    return "project " + name;
  }
}
