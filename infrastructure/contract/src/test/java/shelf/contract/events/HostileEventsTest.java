package shelf.contract.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.events.BrandsInvocation.Returned;
import tools.jackson.databind.node.ObjectNode;

/** Events that API Gateway would not send: an answer, never an exception. */
class HostileEventsTest {

  private final BrandsInvocation brands = BrandsInvocation.shared();

  @AfterEach
  void reset() {
    brands.reset();
  }

  private static ObjectNode list() {
    return BrandsInvocation.event("list.200.json");
  }

  private static ObjectNode create() {
    var event = BrandsInvocation.event("create.201.json");
    event.withObject("/headers").remove("idempotency-key");
    return event;
  }

  private static void assertRefused(Returned answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(400, 599);
    assertThat(answer.json().propertyNames()).contains("detail").isSubsetOf("detail", "request_id");
    assertThat(answer.body()).get().asString().doesNotContain("Exception", "shelf.", "java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"queryStringParameters", "headers", "pathParameters", "cookies", "stageVariables"})
  void event_nullOrMissingMember_isServed(String member) {
    assertThat(brands.invoke(list().putNull(member)).status()).isEqualTo(200);
    assertThat(brands.invoke(list().without(member)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"requestContext", "routeKey", "rawPath", "version"})
  void event_withoutWhatEveryEventHas_isAnswered(String member) {
    var changed = List.of(list().putNull(member), list().without(member));
    for (var event : changed) {
      var answer = brands.invoke(event);
      if (answer.status() != 200) {
        assertRefused(answer);
      }
    }
  }

  @Test
  void event_nullQuery_isTheFirstPage() {
    assertThat(brands.invoke(list().putNull("rawQueryString")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "authorizer", "requestId", "timeEpoch"})
  void event_contextWithoutMember_isAnswered(String member) {
    var event = create();
    event.withObject("/requestContext").remove(member);
    var answer = brands.invoke(event);
    if (answer.status() != 201 && answer.status() != 409) {
      assertRefused(answer);
    }
  }

  @Test
  void event_adminRouteWithoutAuthorizer_is403() {
    var event = create();
    event.withObject("/requestContext").remove("authorizer");
    assertThat(brands.invoke(event).status()).isEqualTo(403);
  }

  @Test
  void event_claimsNull_is403() {
    var event = create();
    event.withObject("/requestContext/authorizer/jwt").putNull("claims");
    assertThat(brands.invoke(event).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "a", "%%%", "e30", "{\"name\":\"x\"}", "eyJuYW1lIjoi"})
  void event_brokenBase64_is422(String body) {
    var answer = brands.invoke(create().put("body", body).put("isBase64Encoded", true));
    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertRefused(answer);
  }

  @Test
  void event_base64Body_isDecoded() {
    // {"name":"Base64"}
    var event = create().put("body", "eyJuYW1lIjoiQmFzZTY0In0=").put("isBase64Encoded", true);
    assertThat(brands.invoke(event).json().get("name").stringValue()).isEqualTo("Base64");
  }

  @Test
  void event_nullBody_is422() {
    assertThat(brands.invoke(create().putNull("body")).status()).isEqualTo(422);
    assertThat(brands.invoke(create().without("body")).status()).isEqualTo(422);
  }

  @Test
  void event_headersInOtherCase_areTheSame() {
    var event = BrandsInvocation.event("show-not-modified.304.json");
    var headers = event.withObject("/headers");
    headers.set("If-NONE-match", headers.remove("if-none-match"));
    assertThat(brands.invoke(event).status()).isEqualTo(304);
  }

  static Stream<byte[]> noEvents() {
    return Stream.of(
            "", " ", "null", "{}", "[]", "5", "\"x\"", "{", "not json", "{\"routeKey\":[]}")
        .map(text -> text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("noEvents")
  void payload_thatIsNoEvent_isAnswered(byte[] payload) {
    assertRefused(brands.invoke(payload));
  }
}
