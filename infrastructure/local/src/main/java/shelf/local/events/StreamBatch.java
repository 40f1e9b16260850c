package shelf.local.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Neighbouring records of a shard.
 *
 * @param streamArn as events name it
 * @param records as events hold them, in order; never empty
 */
record StreamBatch(String streamArn, String shardId, List<ObjectNode> records) {

  /** What Lambda hands to a function at most, less the frame around the records. */
  private static final int LIMIT = 6 * 1024 * 1024 - 64;

  int size() {
    return records.size();
  }

  byte[] event() {
    return Json.records(records);
  }

  String sequenceNumber(int index) {
    return records.get(index).path("dynamodb").path("SequenceNumber").asString();
  }

  String lastSequenceNumber() {
    return sequenceNumber(size() - 1);
  }

  /** Seconds since the epoch. */
  long createdAt(int index) {
    return records.get(index).path("dynamodb").path("ApproximateCreationDateTime").asLong();
  }

  StreamBatch part(int from, int to) {
    return new StreamBatch(streamArn, shardId, records.subList(from, to));
  }

  /** What is left after the first records; empty if nothing is. */
  Optional<StreamBatch> from(int index) {
    return index < size() ? Optional.of(part(index, size())) : Optional.empty();
  }

  /** How many records, from the first on, are older than this. */
  int olderThan(long epochSecond) {
    var index = 0;
    while (index < size() && createdAt(index) < epochSecond) {
      index++;
    }
    return index;
  }

  /** In parts that one event can hold. */
  Stream<StreamBatch> fitting() {
    var parts = new ArrayList<StreamBatch>();
    var from = 0;
    var bytes = 0;
    for (var index = 0; index < size(); index++) {
      var length = Json.MAPPER.writeValueAsBytes(records.get(index)).length + 1;
      if (bytes + length > LIMIT && index > from) {
        parts.add(part(from, index));
        from = index;
        bytes = 0;
      }
      bytes += length;
    }
    parts.add(part(from, size()));
    return parts.stream();
  }

  /** Where the batch lies, as Lambda tells an on-failure destination. */
  ObjectNode whereabouts() {
    return Json.object()
        .put("shardId", shardId)
        .put("startSequenceNumber", sequenceNumber(0))
        .put("endSequenceNumber", lastSequenceNumber())
        .put("approximateArrivalOfFirstRecord", arrival(0))
        .put("approximateArrivalOfLastRecord", arrival(size() - 1))
        .put("batchSize", size())
        .put("streamArn", streamArn);
  }

  private String arrival(int index) {
    return Instant.ofEpochSecond(createdAt(index)).toString();
  }

  /** Where the first record with one of these sequence numbers is, or -1. */
  int firstOf(List<String> sequenceNumbers) {
    for (var index = 0; index < size(); index++) {
      if (sequenceNumbers.contains(sequenceNumber(index))) {
        return index;
      }
    }
    return -1;
  }

  boolean contains(JsonNode sequenceNumber) {
    return sequenceNumber.isString() && firstOf(List.of(sequenceNumber.asString())) >= 0;
  }
}
