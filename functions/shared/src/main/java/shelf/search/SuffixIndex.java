package shelf.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import shelf.table.Digits;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;

/**
 * Substring search as prefix search over suffixes. Each suffix of a folded text is an entry of the
 * table <b>search</b>, in a collection for its first character; the whole text itself is in another
 * family than the suffixes inside it, so that texts that start with the query come first, and among
 * them the text that equals it, because the terminator sorts before anything else.
 *
 * <p>Of the entries that a query finds of a document only the best counts: of each text, that of
 * the query's first occurrence; of two texts, the one shown first. An entry tells by itself whether
 * it is the best, so each document comes once, with no other state than the position. What a page
 * costs depends on the page and not on the catalog.
 */
public final class SuffixIndex {

  /** The attribute with the id of the document that an entry is of. */
  public static final String DOCUMENT = "document_id";

  private static final String TEXT = "text";
  private static final String OTHER_TEXT = "other_text";
  private static final char TERMINATOR = '\u0001';

  private final String name;
  private final UnaryOperator<String> folding;
  private final Repeats repeats;

  /** What becomes of suffixes whose first character stands further left in the same text. */
  public enum Repeats {
    /** They lie among the others: a query of one character reads over them. */
    TOGETHER,
    /**
     * They lie apart: a query of one character reads only what counts, however often the texts
     * repeat it, and a longer one reads both collections side by side.
     */
    APART
  }

  /**
   * @param name first part of the collections' names, as {@code brand-name}
   * @param folding what makes texts and queries comparable
   */
  public SuffixIndex(String name, UnaryOperator<String> folding) {
    this(name, folding, Repeats.TOGETHER);
  }

  public SuffixIndex(String name, UnaryOperator<String> folding, Repeats repeats) {
    this.name = name;
    this.folding = folding;
    this.repeats = repeats;
  }

  public List<Item> entries(Hit document) {
    return entries(Searchable.of(document));
  }

  /** All entries of a document: a pure function, which the indexer applies and searches read. */
  public List<Item> entries(Searchable document) {
    // Suffixes that are sorted as one are found as one: equal ones of two texts, and cut ones.
    var places = new LinkedHashMap<Match, Family>();
    for (var folded : folded(document)) {
      for (int at = 0; at < folded.length(); at = folded.offsetByCodePoints(at, 1)) {
        var suffix = new Suffix(folded, at);
        if (suffix.canCount()) {
          places.merge(suffix.match(), suffix.family(repeats), SuffixIndex::nearer);
        }
      }
    }
    return places.entrySet().stream()
        .map(place -> entry(document, place.getValue(), place.getKey().key()))
        .toList();
  }

  private static Family nearer(Family one, Family other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private Item entry(Searchable document, Family family, String key) {
    var collection = collection(family, key);
    var entry =
        Item.at(new Key(collection, key + TERMINATOR + Digits.id(document.id())))
            .with(DOCUMENT, document.id())
            .with(TEXT, document.text())
            .with(OTHER_TEXT, document.otherText().filter(other -> differs(document, other)));
    for (var subset : document.subsets()) {
      entry = subset.mark(entry, collection);
    }
    return entry;
  }

  private boolean differs(Searchable document, String other) {
    return !folding.apply(other).equals(folding.apply(document.text()));
  }

  private List<String> folded(Searchable document) {
    return folded(document.text(), document.otherText());
  }

  private List<String> folded(String text, Optional<String> otherText) {
    return Stream.concat(Stream.of(text), otherText.stream()).map(folding).distinct().toList();
  }

  private String collection(Family family, String text) {
    return name + family.mark() + text.substring(0, text.offsetByCodePoints(0, 1));
  }

  public boolean owns(String collection) {
    return Arrays.stream(Family.values())
        .anyMatch(family -> collection.startsWith(name + family.mark()));
  }

  /** The documents one of whose texts holds the query, those that start with it first. */
  public Hits page(Table search, Search asked) {
    return page(search, Optional.empty(), asked);
  }

  /** The same among the documents of a subset. */
  public Hits page(Table search, Optional<Subset> subset, Search asked) {
    var query = folding.apply(asked.query());
    return query.isEmpty() ? Hits.NONE : new Walk(this, search, subset, query).collect(asked);
  }

  Query range(Family family, Optional<Subset> subset, String query) {
    var collection = collection(family, query);
    var range = Query.of(collection).startingWith(Suffix.sorted(query));
    return subset.map(some -> range.through(some.of(collection))).orElse(range);
  }

  /** The families with the suffixes that may count for a query, by whether they are inside. */
  List<Family> families(boolean inside, String query) {
    boolean one = query.codePointCount(0, query.length()) == 1;
    return Arrays.stream(Family.values())
        .filter(family -> family.isInside() == inside)
        .filter(family -> family != Family.AGAIN || repeats == Repeats.APART && !one)
        .toList();
  }

  /** Whether an entry is the one for which its document is shown. */
  boolean counts(Item entry, boolean inside, String query) {
    var member = entry.key().member();
    var match = new Match(inside, member.substring(0, member.lastIndexOf(TERMINATOR)));
    return folded(entry.text(TEXT), entry.maybeText(OTHER_TEXT)).stream()
        .flatMap(folded -> Match.first(query, folded).stream())
        .min(Match::compareTo)
        .filter(match::equals)
        .isPresent();
  }

  static Hit hit(Item entry) {
    return new Hit(entry.number(DOCUMENT), entry.text(TEXT));
  }
}
