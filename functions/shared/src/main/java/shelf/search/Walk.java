package shelf.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shelf.table.Item;
import shelf.table.SideBySide;
import shelf.table.Table;

/** One search on its way: first over the texts that start with the query, then over the others. */
final class Walk {

  private static final int LARGEST_STEP = 1000;

  /** Larger pieces, for a page far behind, are not read before it is known that they are needed. */
  private static final int LARGEST_AHEAD = 201;

  private static final Comparator<Item> BY_MEMBER =
      Comparator.comparing(item -> item.key().member(), StoredOrder.OF_TEXTS);

  private final SuffixIndex index;
  private final Table search;
  private final Optional<Subset> subset;
  private final String query;

  Walk(SuffixIndex index, Table search, Optional<Subset> subset, String query) {
    this.index = index;
    this.search = search;
    this.subset = subset;
    this.query = query;
  }

  Hits collect(Search asked) {
    // One more than asked: it tells whether there is a next page.
    int wanted = asked.skip() + asked.limit() + 1;
    var from = asked.after().map(Position::parse).orElse(Position.START);
    var found = new ArrayList<Found>();
    var ahead = readAhead(from, wanted);
    if (!from.inside()) {
      walk(from, ahead.stream().findFirst(), found, wanted);
    }
    if (found.size() < wanted) {
      walk(
          from.inside() ? from : Position.INSIDE,
          ahead.stream().skip(1).findFirst(),
          found,
          wanted);
    }
    return page(found, asked);
  }

  /**
   * The beginnings of both parts of the walk, asked for at once: few texts start with a query, so
   * the second is wanted nearly always, and a caller waits for one round trip instead of two.
   */
  private List<Round> readAhead(Position from, int wanted) {
    if (from.inside() || wanted > LARGEST_AHEAD) {
      return List.of();
    }
    Supplier<Round> start = () -> read(false, from.member(), wanted);
    Supplier<Round> inside = () -> read(true, Optional.empty(), wanted);
    return SideBySide.run(List.of(start, inside));
  }

  private void walk(Position from, Optional<Round> first, List<Found> found, int wanted) {
    var after = from.member();
    int step = wanted - found.size();
    var ahead = first;
    do {
      var round = ahead.isPresent() ? ahead.get() : read(from.inside(), after, step);
      ahead = Optional.empty();
      for (var entry : round.entries()) {
        if (found.size() < wanted && index.counts(entry, from.inside(), query)) {
          var position = new Position(from.inside(), Optional.of(entry.key().member()));
          found.add(new Found(SuffixIndex.hit(entry), position));
        }
      }
      after = round.next();
      // Where many entries do not count, few but larger steps.
      step = Math.min(2 * step, LARGEST_STEP);
    } while (after.isPresent() && found.size() < wanted);
  }

  /** So many entries of each family at once, as far as all of them were read. */
  private Round read(boolean inside, Optional<String> after, int step) {
    var families = index.families(inside, query);
    var lists = SideBySide.run(families.stream().map(f -> reading(f, after, step)).toList());
    var next =
        lists.stream()
            .filter(list -> list.size() == step)
            .map(list -> list.getLast().key().member())
            .min(StoredOrder.OF_TEXTS);
    var entries =
        lists.stream()
            .flatMap(List::stream)
            .filter(entry -> next.isEmpty() || isUpTo(entry, next.get()))
            .sorted(BY_MEMBER)
            .toList();
    return new Round(entries, next);
  }

  private Supplier<List<Item>> reading(Family family, Optional<String> after, int step) {
    return () -> search.query(index.range(family, subset, query).after(after).limit(step));
  }

  private static boolean isUpTo(Item entry, String last) {
    return StoredOrder.OF_TEXTS.compare(entry.key().member(), last) <= 0;
  }

  private static Hits page(List<Found> found, Search asked) {
    var rows = found.stream().skip(asked.skip()).limit(asked.limit()).toList();
    boolean more = found.size() > asked.skip() + asked.limit();
    var next = more ? Optional.of(rows.getLast().position().text()) : Optional.<String>empty();
    return new Hits(rows.stream().map(Found::hit).toList(), next);
  }

  /**
   * What was read at once.
   *
   * @param next the member behind which to go on, if there may be more
   */
  private record Round(List<Item> entries, Optional<String> next) {}

  /** A hit and where it lies. */
  private record Found(Hit hit, Position position) {}

  /** A place in the order of hits: among which families, and a member of them or the beginning. */
  private record Position(boolean inside, Optional<String> member) {

    static final Position START = new Position(false, Optional.empty());
    static final Position INSIDE = new Position(true, Optional.empty());

    static Position parse(String text) {
      return new Position(text.charAt(0) == '1', Optional.of(text.substring(1)));
    }

    String text() {
      return (inside ? "1" : "0") + member.orElse("");
    }
  }
}
