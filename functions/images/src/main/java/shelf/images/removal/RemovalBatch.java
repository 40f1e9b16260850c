package shelf.images.removal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.Key;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;

/** A batch of a table's stream: new items that say what is to be removed. */
public final class RemovalBatch {

  private static final Logger LOG = LoggerFactory.getLogger(RemovalBatch.class);

  private final Map<String, Table> tables;
  private final Removing removing;

  /**
   * @param tables whose streams are heard
   */
  public RemovalBatch(List<Table> tables, Removing removing) {
    this.tables = tables.stream().collect(Collectors.toMap(Table::name, t -> t));
    this.removing = removing;
  }

  /** A record to deliver again. The names are Lambda's, not ours. */
  record Failed(@JsonProperty("itemIdentifier") String sequenceNumber) {}

  /** What Lambda wants to hear of a batch. */
  public record Report(@JsonProperty("batchItemFailures") List<Failed> failures) {}

  /** One that fails does not keep the others from being done. */
  public Report remove(JsonNode records) {
    var failed = new ArrayList<Failed>();
    for (var entry : records) {
      try {
        removing.remove(table(entry), key(entry));
      } catch (RuntimeException e) {
        var sequenceNumber = entry.path("dynamodb").path("SequenceNumber").asString("");
        LOG.warn("record {}: images not removed", sequenceNumber, e);
        failed.add(new Failed(sequenceNumber));
      }
    }
    return new Report(failed);
  }

  /** Of the ARN {@code arn:aws:dynamodb:…:table/<name>/stream/…}. */
  private Table table(JsonNode entry) {
    return tables.get(entry.path("eventSourceARN").asString("").split("/")[1]);
  }

  private static Key key(JsonNode entry) {
    var keys = entry.path("dynamodb").path("Keys");
    return new Key(
        keys.path("collection").path("S").asString(), keys.path("member").path("S").asString());
  }
}
