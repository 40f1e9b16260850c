package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import shelf.contract.Answer;
import tools.jackson.databind.JsonNode;

/** The shapes of the group's errors. */
public final class Errors {

  private Errors() {}

  /** The faults of a 422, each as {@code type query.limit}, in the order of the answer. */
  public static List<String> faults(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.header("content-type")).hasValue("application/json");
    assertThat(answer.json().propertyNames()).containsExactly("detail");
    var detail = answer.json().get("detail");
    assertThat(detail.isArray() && !detail.isEmpty()).as("%s", answer).isTrue();
    return StreamSupport.stream(detail.spliterator(), false).map(Errors::fault).toList();
  }

  private static String fault(JsonNode fault) {
    assertThat(fault.propertyNames()).containsExactly("type", "loc", "msg", "input");
    assertThat(fault.get("msg").stringValue()).isNotBlank();
    var loc = StreamSupport.stream(fault.get("loc").spliterator(), false).map(JsonNode::asString);
    return fault.get("type").stringValue() + " " + String.join(".", loc.toList());
  }

  /** An answer {@code {"detail":"…"}}. */
  public static void assertDetail(Answer answer, int status, String detail) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.header("content-type")).hasValue("application/json");
    assertThat(answer.json().propertyNames()).containsExactly("detail");
    assertThat(answer.json().get("detail").stringValue()).isEqualTo(detail);
  }

  /** An answer {@code {"message":"…"}}, which is API Gateway's and not ours. */
  public static void assertGateway(Answer answer, int status, String message) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.json().propertyNames()).containsExactly("message");
    assertThat(answer.json().get("message").stringValue()).isEqualTo(message);
  }

  /** Refused in one of the documented shapes, whichever it is. */
  public static void assertRefused(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    var members = answer.json().propertyNames();
    assertThat(members).hasSize(1).isSubsetOf("detail", "message");
    if (answer.status() == 422 && answer.json().get("detail").isArray()) {
      faults(answer);
    }
  }
}
