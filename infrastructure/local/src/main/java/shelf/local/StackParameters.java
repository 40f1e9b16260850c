package shelf.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import shelf.local.failure.StartException;
import shelf.local.gateway.LocalIssuer;

/** Values of the template's parameters in the embedded AWS. */
final class StackParameters {

  private static final String MEDIA = "MediaPublicBaseUrl";

  private final SequencedSet<String> declared;
  private final Map<String, String> values = new HashMap<>();

  /**
   * The local values, and before them those that were given.
   *
   * @param declared names of the template's parameters
   * @throws StartException if a value was given for one that the template has not
   */
  StackParameters(SequencedSet<String> declared, Map<String, String> given) {
    this.declared = declared;
    given.keySet().forEach(this::require);
    values.put("JwtIssuer", LocalIssuer.ISSUER);
    values.put("JwtAudience", LocalIssuer.AUDIENCE);
    values.put("AllowedOrigins", "*");
    values.put("ServerTiming", "on");
    values.put("MediaBucketName", "media");
    values.putAll(given);
  }

  private void require(String name) {
    if (!declared.contains(name)) {
      throw new StartException(
          "The template has no parameter "
              + name
              + "; it has "
              + String.join(", ", declared)
              + ".");
    }
  }

  /** Whether the template asks for one that has no value yet. */
  boolean lacks(String name) {
    return declared.contains(name) && !values.containsKey(name);
  }

  /**
   * Where images are read, unless another address was given, or {@code presigned}; an empty one
   * stands for a distribution of the stack's own.
   */
  void distribution(URI address) {
    if (declared.contains(MEDIA) && values.getOrDefault(MEDIA, "").isEmpty()) {
      values.put(MEDIA, address.toString());
    }
  }

  /** Where images are read; not an address if their URLs are signed, none without images. */
  Optional<String> media() {
    return Optional.ofNullable(values.get(MEDIA));
  }

  void put(String name, String value) {
    values.put(name, value);
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }
}
