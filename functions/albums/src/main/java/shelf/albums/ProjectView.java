package shelf.albums;

import java.util.Optional;
import shelf.market.Project;
import shelf.vk.TokenState;
import shelf.vk.VkKind;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A project as the API shows it: never its token.
 *
 * @param tokenStopped why the token is not used any more, as {@code vk_captcha}
 */
@JsonNaming(LowerCamelCaseStrategy.class)
record ProjectView(
    long id, String name, long vkProjectId, boolean hasToken, Optional<String> tokenStopped) {

  static ProjectView of(Project project, TokenState token) {
    return new ProjectView(
        project.id(),
        project.name(),
        project.vkProjectId(),
        project.tokenHash().isPresent(),
        token.stopped().map(VkKind::code));
  }
}
