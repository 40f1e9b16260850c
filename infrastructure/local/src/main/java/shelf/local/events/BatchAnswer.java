package shelf.local.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a function's answer says about a batch.
 *
 * @param succeeded how many records, from the first on, need not come again
 * @param error what went wrong with the next one; empty if none did
 */
record BatchAnswer(int succeeded, String error) {

  static BatchAnswer success(StreamBatch batch) {
    return new BatchAnswer(batch.size(), "");
  }

  static BatchAnswer failure(String error) {
    return new BatchAnswer(0, error);
  }

  /**
   * Reads a partial batch response: nothing reported is success, a malformed report a failure of
   * the whole batch.
   */
  static BatchAnswer of(byte[] answer, StreamBatch batch) {
    var text = new String(answer, StandardCharsets.UTF_8).strip();
    if (text.isEmpty() || text.equals("null")) {
      return success(batch);
    }
    try {
      return of(Json.MAPPER.readTree(text), batch);
    } catch (JacksonException e) {
      return malformed();
    }
  }

  private static BatchAnswer of(JsonNode answer, StreamBatch batch) {
    var failures = answer.path("batchItemFailures");
    if (answer.isObject()
        && (failures.isMissingNode() || failures.isNull() || failures.isEmpty())) {
      return success(batch);
    }
    var reported = new ArrayList<String>();
    for (var failure : failures) {
      var identifier = failure.path("itemIdentifier");
      if (!batch.contains(identifier)) {
        return malformed();
      }
      reported.add(identifier.asString());
    }
    return reported.isEmpty()
        ? malformed()
        : new BatchAnswer(batch.firstOf(reported), "reported as failed");
  }

  private static BatchAnswer malformed() {
    return failure("malformed batchItemFailures");
  }
}
