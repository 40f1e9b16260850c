package shelf.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
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
 * <p>A hit inside counts only where the query occurs for the first time and not at the start: so
 * each document comes once, with no other state than the position. What a page costs depends on the
 * page and not on the catalog.
 */
public final class SuffixIndex {

  static final String TEXT = "text";
  static final String AT = "at";

  /** The attribute with the id of the document that an entry is of. */
  public static final String DOCUMENT = "document_id";

  private static final char TERMINATOR = '\u0001';

  private final String name;
  private final UnaryOperator<String> folding;

  /**
   * @param name first part of the collections' names, as {@code brand-name}
   * @param folding what makes texts and queries comparable
   */
  public SuffixIndex(String name, UnaryOperator<String> folding) {
    this.name = name;
    this.folding = folding;
  }

  /** All entries of a text: a pure function, which the indexer applies and {@link #page} reads. */
  public List<Item> entries(Hit document) {
    var folded = folding.apply(document.text());
    var entries = new LinkedHashMap<Key, Item>();
    for (int at = 0; at < folded.length(); at = folded.offsetByCodePoints(at, 1)) {
      var suffix = new Suffix(folded, at);
      if (suffix.canCount()) {
        var entry = entry(document, suffix);
        // Suffixes that are cut to the same key are found by the first of them.
        entries.putIfAbsent(entry.key(), entry);
      }
    }
    return List.copyOf(entries.values());
  }

  public boolean owns(String collection) {
    return Arrays.stream(Family.values())
        .anyMatch(family -> collection.startsWith(name + family.mark()));
  }

  private Item entry(Hit document, Suffix suffix) {
    var family = suffix.at() == 0 ? Family.START : Family.INSIDE;
    var member = Suffix.sorted(suffix.text()) + TERMINATOR + Digits.id(document.documentId());
    return Item.at(new Key(collection(family, suffix.text()), member))
        .with(DOCUMENT, document.documentId())
        .with(TEXT, document.text())
        .with(AT, suffix.at());
  }

  private String collection(Family family, String text) {
    return name + family.mark() + text.substring(0, text.offsetByCodePoints(0, 1));
  }

  /** The documents whose text holds the query, those that start with it first. */
  public Hits page(Table search, Search asked) {
    var query = folding.apply(asked.query());
    return query.isEmpty() ? Hits.NONE : new Walk(this, search, query).collect(asked);
  }

  Query range(Family family, String query) {
    return Query.of(collection(family, query)).startingWith(Suffix.sorted(query));
  }

  /** Whether an entry of the range is the one for which its document is shown. */
  boolean counts(Item entry, String query) {
    return folding.apply(entry.text(TEXT)).indexOf(query) == entry.number(AT);
  }

  static Hit hit(Item entry) {
    return new Hit(entry.number(DOCUMENT), entry.text(TEXT));
  }
}
