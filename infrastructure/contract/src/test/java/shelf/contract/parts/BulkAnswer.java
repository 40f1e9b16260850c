package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What bulk routes answer, checked to hold together. */
final class BulkAnswer {

  private BulkAnswer() {}

  /** Each row is counted once, and each failed one has its line and its detail. */
  static JsonNode checked(JsonNode answer) {
    int failed = answer.get("failed").intValue();
    int done = answer.get("created").intValue() + answer.path("updated").asInt(0);
    assertThat(done + failed).isEqualTo(answer.get("total").intValue());
    assertThat(answer.get("errors")).hasSize(failed).allMatch(JsonNode::isString);
    var details = answer.get("error_details");
    assertThat(details).hasSize(failed);
    assertThat(details.valueStream().map(each -> each.get("index").intValue())).isSorted();
    for (int i = 0; i < failed; i++) {
      var detail = details.get(i);
      assertThat(detail.propertyNames()).containsExactly("index", "code", "field", "message");
      var line = detail.get("index") + ": " + detail.get("message").stringValue();
      assertThat(answer.get("errors").get(i).stringValue()).isEqualTo(line);
    }
    return answer;
  }

  /** The failures, each as {@code 3 duplicate normalized_part_number}. */
  static List<String> failures(JsonNode answer) {
    return answer
        .get("error_details")
        .valueStream()
        .map(each -> each.get("index") + " " + each.get("code").stringValue() + " " + field(each))
        .toList();
  }

  private static String field(JsonNode detail) {
    return detail.get("field").isNull() ? "-" : detail.get("field").stringValue();
  }
}
