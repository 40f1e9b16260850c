package shelf.local;

import java.util.HashMap;
import java.util.Map;
import java.util.SequencedSet;
import shelf.local.failure.StartException;
import shelf.local.gateway.LocalIssuer;

/** Values of the template's parameters in the embedded AWS. */
final class StackParameters {

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

  void put(String name, String value) {
    values.put(name, value);
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }
}
