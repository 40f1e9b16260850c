package shelf.vksync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shelf.vk.VkElement;

/**
 * What must be written for the cache to be as VK is.
 *
 * @param put what is new or other
 * @param remove what VK has no more
 */
record Difference<T extends VkElement>(List<T> put, List<T> remove) {

  /**
   * @param whole whether VK's list is all of it: only then is something missing gone
   */
  static <T extends VkElement> Difference<T> of(
      Map<Long, T> cached, Collection<T> listed, boolean whole) {
    var put = listed.stream().filter(it -> !it.equals(cached.get(it.id()))).toList();
    Set<Long> ids = listed.stream().map(VkElement::id).collect(Collectors.toSet());
    var missing = cached.values().stream().filter(it -> !ids.contains(it.id())).toList();
    return new Difference<>(put, whole ? missing : List.of());
  }
}
