package shelf.indexer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.Item;
import shelf.table.Key;

/**
 * All kinds of documents.
 *
 * @param all in the order in which a rebuild replays them
 */
record Sources(List<Source> all) {

  private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

  /** Whose documents lie there, if an item of a table is one. */
  Optional<Source> owner(Key key) {
    return all.stream().filter(source -> source.owns(key)).findFirst();
  }

  /** The kind of document by the name that ids begin with. */
  Optional<Source> named(String kind) {
    return all.stream().filter(source -> source.kind().equals(kind)).findFirst();
  }

  /** The kind whose documents are replayed after this one's. */
  Optional<Source> following(Source source) {
    return all.stream().skip(all.indexOf(source) + 1L).findFirst();
  }

  /** The id of the document that lies there. */
  static String id(Source source, Key key) {
    return Document.id(source, source.id(key));
  }

  /** The document of which an item of the index is an entry or the state, if it is of a kind. */
  Optional<String> documentOf(Item item) {
    return all.stream()
        .flatMap(s -> s.ownerOf(item).map(own -> Document.id(s, own)).stream())
        .findFirst()
        .or(() -> State.documentOf(item).filter(id -> named(kind(id)).isPresent()));
  }

  /** The document as the index last had it. */
  Document remembered(String id, Item state) {
    return State.isGone(state) ? Document.gone(id) : source(id).remembered(state);
  }

  /** The document that an item of a table is; none if nobody can read it. */
  static Optional<Document> readable(Source source, Item image) {
    try {
      return Optional.of(source.present(image));
    } catch (RuntimeException e) {
      LOG.error("{}: unreadable, the index keeps what it has", image.key(), e);
      return Optional.empty();
    }
  }

  /**
   * What the index ought to hold of these documents, as the tables are now. Of one that nobody can
   * read it is not known.
   */
  Map<String, Document> truths(Collection<String> ids) {
    var truths = new HashMap<String, Document>();
    ids.stream()
        .collect(Collectors.groupingBy(this::source))
        .forEach((source, some) -> addTruths(source, some, truths));
    return truths;
  }

  private static void addTruths(Source source, List<String> ids, Map<String, Document> truths) {
    var images = source.table().getAll(ids.stream().map(id -> key(source, id)).toList());
    for (var id : ids) {
      var image = Optional.ofNullable(images.get(key(source, id)));
      image
          .map(item -> readable(source, item))
          .orElseGet(() -> Optional.of(Document.gone(id)))
          .ifPresent(truth -> truths.put(id, truth));
    }
  }

  private static Key key(Source source, String id) {
    return source.key(id.substring(source.kind().length() + 1));
  }

  private Source source(String id) {
    return named(kind(id)).orElseThrow();
  }

  private static String kind(String id) {
    return id.substring(0, id.indexOf('#'));
  }
}
