package shelf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.table.Item;
import shelf.table.Table;

/** One search on its way through the two families. */
final class Walk {

  private static final int LARGEST_STEP = 1000;

  private final SuffixIndex index;
  private final Table search;
  private final String query;

  Walk(SuffixIndex index, Table search, String query) {
    this.index = index;
    this.search = search;
    this.query = query;
  }

  Hits collect(Search asked) {
    // One more than asked: it tells whether there is a next page.
    int wanted = asked.skip() + asked.limit() + 1;
    var from = asked.after().map(Position::parse).orElse(Position.START);
    var found = new ArrayList<Found>();
    for (var family : Family.values()) {
      if (family.compareTo(from.family()) >= 0 && found.size() < wanted) {
        var member = family == from.family() ? from.member() : Optional.<String>empty();
        walk(family, member, found, wanted);
      }
    }
    return page(found, asked);
  }

  private void walk(Family family, Optional<String> from, List<Found> found, int wanted) {
    var after = from;
    int asked = wanted - found.size();
    List<Item> entries;
    boolean more;
    do {
      var range = index.range(family, query).after(after).limit(asked);
      entries = search.query(range);
      for (var entry : entries) {
        after = Optional.of(entry.key().member());
        if (found.size() < wanted && index.counts(entry, query)) {
          found.add(new Found(SuffixIndex.hit(entry), new Position(family, after)));
        }
      }
      more = entries.size() == asked && found.size() < wanted;
      // Where many entries do not count, few but larger steps.
      asked = Math.min(2 * asked, LARGEST_STEP);
    } while (more);
  }

  private static Hits page(List<Found> found, Search asked) {
    var rows = found.stream().skip(asked.skip()).limit(asked.limit()).toList();
    boolean more = found.size() > asked.skip() + asked.limit();
    var next = more ? Optional.of(rows.getLast().position().text()) : Optional.<String>empty();
    return new Hits(rows.stream().map(Found::hit).toList(), next);
  }

  /** A hit and where it lies. */
  private record Found(Hit hit, Position position) {}

  /** A place in the order of hits: a family, and a member in it or its beginning. */
  private record Position(Family family, Optional<String> member) {

    static final Position START = new Position(Family.START, Optional.empty());

    static Position parse(String text) {
      return new Position(Family.values()[text.charAt(0) - '0'], Optional.of(text.substring(1)));
    }

    String text() {
      return family.ordinal() + member.orElse("");
    }
  }
}
