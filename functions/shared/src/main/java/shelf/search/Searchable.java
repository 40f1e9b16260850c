package shelf.search;

import java.util.List;
import java.util.Optional;

/**
 * A document that can be searched for.
 *
 * @param id its id
 * @param text as it was written, not folded
 * @param otherText a second one by which it is found as well
 * @param subsets in which it can be searched for without paying for the rest
 */
public record Searchable(long id, String text, Optional<String> otherText, List<Subset> subsets) {

  static Searchable of(Hit document) {
    return new Searchable(document.documentId(), document.text(), Optional.empty(), List.of());
  }
}
