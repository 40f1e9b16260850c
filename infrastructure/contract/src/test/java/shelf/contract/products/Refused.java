package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import shelf.contract.Answer;
import shelf.contract.http.Errors;

/** The shapes in which 004 refuses. */
final class Refused {

  private Refused() {}

  /** Refused for what is wrong with these fields, in any order, and with no others. */
  static void assertFaults(Answer answer, int status, String... fields) {
    assertThat(fields(answer, status, "Validation error")).containsExactlyInAnyOrder(fields);
  }

  static void assertConflict(Answer answer, String field) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
    var detail = answer.json().get("detail").stringValue();
    assertThat(fields(answer, 409, detail)).containsExactly(field);
  }

  private static List<String> fields(Answer answer, int status, String detail) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.header("content-type")).hasValue("application/json");
    assertThat(answer.json().propertyNames()).containsExactly("detail", "errors");
    assertThat(answer.json().get("detail").stringValue()).isNotBlank().isEqualTo(detail);
    for (var messages : answer.json().get("errors")) {
      assertThat(messages.isArray()).isTrue();
      assertThat(messages).isNotEmpty().allMatch(message -> !message.stringValue().isBlank());
    }
    return List.copyOf(answer.json().get("errors").propertyNames());
  }

  static void assertMissing(Answer answer) {
    Errors.assertDetail(answer, 404, "Not found.");
  }
}
