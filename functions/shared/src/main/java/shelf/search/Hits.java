package shelf.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param hits in order
 * @param next the position behind the last of them, if there are more
 */
public record Hits(List<Hit> hits, Optional<String> next) {

  static final Hits NONE = new Hits(List.of(), Optional.empty());
}
