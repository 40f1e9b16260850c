package shelf.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import shelf.local.vk.FakeVk;
import shelf.local.vk.SampleCommunity;

/**
 * What the functions take for VK.
 *
 * @param name {@code fake}, {@code live}, or the URL of another server that speaks its protocol;
 *     none if the template does not ask for VK at all
 * @param fake what answers, if it is the stand-in
 * @param sample the community that the stand-in has at first
 */
record VkOrigin(Optional<String> name, Optional<FakeVk> fake, Optional<SampleCommunity> sample) {

  static final String PARAMETER = "VkEndpoint";

  private static final String FAKE = "fake";
  private static final String LIVE = "live";
  private static final String VK = "https://api.vk.com";

  /** What the parameter says; if it says nothing, the stand-in is started and it says that. */
  static VkOrigin of(
      StackParameters parameters, Path home, DataDirectory data, Started started, Clock clock) {
    if (!parameters.lacks(PARAMETER)) {
      var given = Optional.ofNullable(parameters.values().get(PARAMETER));
      return new VkOrigin(
          given.map(url -> url.equals(VK) ? LIVE : url), Optional.empty(), Optional.empty());
    }
    var sample = SampleCommunity.of(home);
    var fake = started.add(FakeVk.start(sample, data.part("vk.json"), clock));
    parameters.put(PARAMETER, fake.url().toString());
    return new VkOrigin(Optional.of(FAKE), Optional.of(fake), sample);
  }

  /** What the parameter must be for an origin of this name; none for the stand-in. */
  static Optional<String> endpoint(String name) {
    return switch (name) {
      case FAKE -> Optional.empty();
      case LIVE -> Optional.of(VK);
      default -> Optional.of(name);
    };
  }

  /**
   * Drops what a data directory has from elsewhere. To be called while no function serves.
   *
   * @return where it was from, if there was anything to drop
   */
  Optional<String> claim(DataDirectory data, Optional<VkCopies> copies) {
    return name.flatMap(origin ->
        data.part(VkOriginFile.NAME)
            .map(VkOriginFile::new)
            .flatMap(file -> copies.flatMap(stored -> file.claim(origin, stored))));
  }
}
