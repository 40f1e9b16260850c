package shelf.local.sample;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a bulk route answered.
 *
 * @param created things that are new
 * @param updated things that were there and are as asked now; only offers have these
 * @param faults one for each element that came to nothing
 * @param replayed true when it is the stored answer to an earlier request with the same key
 */
record BulkAnswer(int created, int updated, List<Fault> faults, boolean replayed) {

  static BulkAnswer of(JsonNode json, boolean replayed) {
    return new BulkAnswer(
        json.path("created").asInt(),
        json.path("updated").asInt(0),
        json.path("error_details").valueStream().map(Fault::of).toList(),
        replayed);
  }

  /** Why the element at {@code index}, counted from 0, came to nothing. */
  record Fault(int index, String code, String message) {

    static Fault of(JsonNode json) {
      return new Fault(
          json.path("index").asInt(),
          json.path("code").asString(),
          json.path("message").asString());
    }

    boolean duplicate() {
      return "duplicate".equals(code);
    }

    /** The store was too busy for this element; it says nothing about the element. */
    boolean unavailable() {
      return "unavailable".equals(code);
    }
  }
}
