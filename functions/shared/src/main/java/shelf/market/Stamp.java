package shelf.market;

import java.util.Optional;

/**
 * What we know of a row that VK does not.
 *
 * @param seq the project's refreshes when it was written
 * @param seenAt when the album was first written here, in ms
 * @param creation the creation of ours that made the album, if one did
 */
public record Stamp(long seq, long seenAt, Optional<String> creation) {

  public Stamp at(long otherSeq) {
    return new Stamp(otherSeq, seenAt, creation);
  }
}
