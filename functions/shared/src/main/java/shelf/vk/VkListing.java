package shelf.vk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/**
 * A list of VK's, read page by page while others change it. It is complete if every page told the
 * same count, and so many different elements were read. An empty page is the end, wherever it is.
 */
public final class VkListing<T extends VkElement> {

  private static final long UNKNOWN = -1;

  private final int pageSize;
  private final Function<JsonNode, T> reader;
  private final Map<Long, T> elements = new LinkedHashMap<>();
  private final AtomicReference<Progress> progress =
      new AtomicReference<>(new Progress(UNKNOWN, 0, false));

  private VkListing(int pageSize, Function<JsonNode, T> reader) {
    this.pageSize = pageSize;
    this.reader = reader;
  }

  public static VkListing<VkAlbum> ofAlbums() {
    return new VkListing<>(100, VkAlbum::read);
  }

  public static VkListing<VkItem> ofItems() {
    return new VkListing<>(200, VkItem::read);
  }

  int pageSize() {
    return pageSize;
  }

  /**
   * Where the next pages begin, at most so many; before the first answer tells how many there are,
   * as many as are asked for.
   */
  public List<Long> nextOffsets(int most) {
    var now = progress();
    return LongStream.iterate(now.nextOffset(), now::isBefore, offset -> offset + pageSize)
        .limit(most)
        .boxed()
        .toList();
  }

  /** Takes the pages of the next offsets, in order. */
  void add(List<JsonNode> pages) {
    pages.forEach(this::add);
  }

  private void add(JsonNode page) {
    long count = page.path("count").asLong(0);
    var next = progress().after(count, pageSize);
    boolean early = page.path("items").isEmpty() && progress().nextOffset() < count;
    progress.set(early ? next.atTheEnd() : next);
    page.path("items")
        .valueStream()
        // VK puts false where it cannot show an element.
        .filter(JsonNode::isObject)
        .map(reader)
        .filter(element -> element.id() > 0)
        .forEach(element -> elements.put(element.id(), element));
  }

  public boolean isReadToTheEnd() {
    return progress().told() != UNKNOWN && !progress().isBefore(progress().nextOffset());
  }

  public boolean isComplete() {
    return isReadToTheEnd() && !progress().changed() && elements.size() == progress().told();
  }

  public Collection<T> elements() {
    return elements.values();
  }

  /** How many VK says there are; empty before its first answer. */
  public OptionalLong told() {
    long told = progress().told();
    return told == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(told);
  }

  /**
   * What is needed, with the elements, to go on elsewhere.
   *
   * @param told the count of the newest page; -1 before the first
   * @param changed whether pages told different counts, or fewer elements than they counted
   */
  public record Progress(long told, long nextOffset, boolean changed) {

    private Progress after(long count, int size) {
      return new Progress(count, nextOffset + size, changed || told != UNKNOWN && told != count);
    }

    private Progress atTheEnd() {
      return new Progress(told, Math.max(told, nextOffset), true);
    }

    private boolean isBefore(long offset) {
      return told == UNKNOWN || offset < told;
    }
  }

  public Progress progress() {
    return progress.get();
  }

  /** Goes on where another one stopped. */
  public void restore(Progress reached, Collection<T> read) {
    progress.set(reached);
    read.forEach(element -> elements.put(element.id(), element));
  }
}
