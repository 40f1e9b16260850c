package shelf.local.cli;

import java.util.Optional;
import shelf.local.EmbeddedAws;

/** Says what is taken for VK. */
final class VkLine {

  private VkLine() {}

  /** None if nothing asks VK. */
  static Optional<String> of(EmbeddedAws aws) {
    return aws.fakeVk()
        .map(fake -> "a stand-in: " + fake.url())
        .or(() -> aws.vk().map(name -> name.equals("live") ? "VK itself" : name));
  }

  /** What became of the albums of before. */
  static Optional<String> ofChange(EmbeddedAws aws) {
    return aws.vkBefore()
        .map(before ->
            "VK: the albums of --vk %s are dropped, since they come from %s now"
                .formatted(before, aws.vk().orElse("nowhere")));
  }
}
