package shelf.rules.supply;

import java.util.Set;

/**
 * A jar, as a bill of materials has it.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 * @param licences SPDX ids; who uses it may choose among them
 */
record Component(String group, String name, String jar, String sha256, Set<String> licences) {
  Component {
    licences = Set.copyOf(licences);
  }

  String coordinates() {
    return group + ":" + name;
  }
}
