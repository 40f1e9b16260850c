package shelf.local.vk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shelf.local.failure.StartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The community of the sample: what it is called, and what it sells.
 *
 * @param id as VK has it, without the minus
 * @param token that the sample's project asks with
 * @param contents as {@link CommunityJson} words it
 */
public record SampleCommunity(long id, String name, String token, JsonNode contents) {

  private static final Path FILE = Path.of("infrastructure", "sample", "vk.json");

  /**
   * Reads it, if there is one.
   *
   * @param home root of the checkout
   * @throws StartException if it cannot be used
   */
  public static Optional<SampleCommunity> of(Path home) {
    var file = home.resolve(FILE);
    try {
      return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    } catch (IOException | JacksonException e) {
      throw new StartException("The sample's community " + file + " cannot be read.", e);
    }
  }

  private static SampleCommunity read(Path file) throws IOException {
    var json = JsonMapper.shared().readTree(Files.readAllBytes(file));
    return new SampleCommunity(
        json.path("id").asLong(),
        json.path("name").asString(),
        json.path("token").asString(),
        json);
  }
}
