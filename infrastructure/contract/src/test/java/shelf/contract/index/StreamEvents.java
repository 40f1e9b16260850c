package shelf.contract.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shelf.contract.engine.Engine;
import shelf.registry.Brand;
import shelf.registry.BrandItem;
import tools.jackson.databind.JsonNode;

/** Records of the stream of the table brands, as Lambda delivers them. */
final class StreamEvents {

  private StreamEvents() {}

  /**
   * One change of one brand.
   *
   * @param before null if it is new
   * @param after null if it is gone
   */
  record Change(Brand before, Brand after) {

    static Change inserted(Brand brand) {
      return new Change(null, brand);
    }

    static Change removed(Brand brand) {
      return new Change(brand, null);
    }

    private Map<String, Object> json(int sequenceNumber) {
      var change = new LinkedHashMap<String, Object>();
      change.put("Keys", keys(after == null ? before : after));
      if (before != null) {
        change.put("OldImage", image(before));
      }
      if (after != null) {
        change.put("NewImage", image(after));
      }
      change.put("SequenceNumber", Integer.toString(sequenceNumber));
      change.put("StreamViewType", "NEW_AND_OLD_IMAGES");
      return Map.of("eventSource", "aws:dynamodb", "dynamodb", change);
    }
  }

  /** Delivers a batch; the sequence numbers are 0, 1, 2, … in order. */
  static List<String> deliver(List<Change> changes) {
    return failures(Engine.indexer(event(changes)));
  }

  static Map<String, Object> event(List<Change> changes) {
    return Map.of("Records", records(changes));
  }

  /** To be added to. */
  static List<Object> records(List<Change> changes) {
    return new ArrayList<>(
        IntStream.range(0, changes.size()).mapToObj(i -> changes.get(i).json(i)).toList());
  }

  /** The sequence numbers that are to be delivered again. */
  static List<String> failures(JsonNode report) {
    return report
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asString())
        .toList();
  }

  private static Map<String, Object> keys(Brand brand) {
    var key = BrandItem.key(brand.id());
    return Map.of("collection", text(key.collection()), "member", text(key.member()));
  }

  private static Map<String, Object> image(Brand brand) {
    var image = new LinkedHashMap<>(keys(brand));
    image.put("brand_id", number(brand.id()));
    image.put("name", text(brand.name()));
    image.put("version", number(brand.version()));
    image.put("revision", number(brand.revision()));
    image.put("parts_count", number(brand.parts()));
    image.put("car_models_count", number(brand.carModels()));
    return image;
  }

  private static Map<String, String> text(String value) {
    return Map.of("S", value);
  }

  private static Map<String, String> number(long value) {
    return Map.of("N", Long.toString(value));
  }
}
