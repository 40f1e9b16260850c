package shelf.indexer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.Item;
import shelf.table.Unavailable;
import tools.jackson.databind.JsonNode;

/**
 * A batch of stream records. Of several records of one document only the newest matters. A record
 * that fails is reported, so that the stream is delivered again from there; the others are done.
 */
final class StreamBatch {

  private static final Logger LOG = LoggerFactory.getLogger(StreamBatch.class);

  private final Sources sources;
  private final Index index;

  StreamBatch(Sources sources, Index index) {
    this.sources = sources;
    this.index = index;
  }

  /** A record to deliver again. The names are Lambda's, not ours. */
  record Failed(@JsonProperty("itemIdentifier") String sequenceNumber) {}

  /** What Lambda wants to hear of a batch. */
  record Report(@JsonProperty("batchItemFailures") List<Failed> failures) {}

  Report index(JsonNode event) {
    var failed = new ArrayList<Failed>();
    var changes = new LinkedHashMap<String, Change>();
    for (var json : event.path("Records")) {
      read(json, failed).ifPresent(c -> changes.merge(c.id(), c, Change::newer));
    }
    bring(changes.values().stream().toList(), failed);
    return new Report(failed);
  }

  private Optional<Change> read(JsonNode json, List<Failed> failed) {
    try {
      return StreamRecord.parse(json)
          .filter(record -> !record.isUnchanged())
          .flatMap(record -> sources.owner(record.key()).map(source -> change(source, record)));
    } catch (RuntimeException e) {
      failed.add(failure(json.path("dynamodb").path("SequenceNumber").asString(""), e));
      return Optional.empty();
    }
  }

  private static Change change(Source source, StreamRecord record) {
    var document =
        record
            .newImage()
            .map(source::present)
            .orElseGet(() -> Document.gone(Sources.id(source, record.key())));
    return new Change(record.sequenceNumber(), document);
  }

  private void bring(List<Change> changes, List<Failed> failed) {
    try {
      var states = index.states(changes.stream().map(Change::id).toList());
      var moves =
          changes.stream().flatMap(c -> move(c, states.get(c.id()), failed).stream()).toList();
      var failures = index.insist(moves);
      changes.stream()
          .filter(change -> failures.containsKey(change.id()))
          .forEach(c -> failed.add(failure(c.sequenceNumber(), failures.get(c.id()))));
    } catch (Unavailable e) {
      changes.forEach(change -> failed.add(failure(change.sequenceNumber(), e)));
    }
  }

  private Optional<Move> move(Change change, Item state, List<Failed> failed) {
    try {
      return index.bring(change.document(), Optional.ofNullable(state));
    } catch (RuntimeException e) {
      failed.add(failure(change.sequenceNumber(), e));
      return Optional.empty();
    }
  }

  private static Failed failure(String sequenceNumber, RuntimeException e) {
    switch (e) {
      // Expected now and then; the record comes again.
      case Unavailable again -> LOG.warn("record {}: {}", sequenceNumber, again.getMessage());
      default -> LOG.error("record {}: not indexed", sequenceNumber, e);
    }
    return new Failed(sequenceNumber);
  }

  /**
   * A document as a record of the batch left it.
   *
   * @param sequenceNumber of the first record of the document in the batch
   */
  private record Change(String sequenceNumber, Document document) {

    String id() {
      return document.id();
    }

    static Change newer(Change first, Change second) {
      boolean later = second.document().revision() > first.document().revision();
      return new Change(first.sequenceNumber(), (later ? second : first).document());
    }
  }
}
