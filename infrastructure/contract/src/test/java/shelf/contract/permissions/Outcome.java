package shelf.contract.permissions;

import shelf.contract.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a {@link Step}.
 *
 * @param status of the answer; 0 where an event was no request
 * @param failed whether the function failed, or said that it left a part of a batch undone
 * @param body as text
 */
record Outcome(int status, boolean failed, String body) {

  static final Outcome DONE = new Outcome(200, false, "");

  static Outcome of(Answer answer) {
    return new Outcome(answer.status(), false, answer.text());
  }

  /** Of what a function returned for an event. */
  static Outcome of(byte[] returned) {
    var json = returned.length == 0 ? missing() : JsonMapper.shared().readTree(returned);
    var failed = !json.path("batchItemFailures").isEmpty();
    return new Outcome(json.path("statusCode").asInt(0), failed, json.path("body").asString(""));
  }

  private static JsonNode missing() {
    return JsonMapper.shared().missingNode();
  }

  static Outcome failure(String message) {
    return new Outcome(0, true, message);
  }

  boolean worked() {
    return !failed && status < 400;
  }

  /** Whether whoever asked is told that it did not work. */
  boolean admitsFailure() {
    return failed || status >= 500;
  }
}
