package shelf.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Violations;

class OpenApiTest {
  private static final String GOOD =
      """
      openapi: 3.1.0
      info: {title: Shelf, version: '1'}
      paths:
        /a:
          get:
            operationId: getA
            summary: A
            security: []
            responses:
              '200':
                description: A
                content:
                  application/json:
                    examples: {one: {x-request: {path: /a}, value: 1}}
          delete:
            operationId: deleteA
            summary: No more A
            security: [{jwt: []}]
            responses:
              '204': {$ref: '#/components/responses/Gone'}
      components:
        responses:
          Gone: {description: Gone, x-examples: {one: {x-request: {path: /a}}}}
        securitySchemes:
          jwt: {type: http, scheme: bearer}
      """;

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        OpenApi.ofRepository().violations(),
        OpenApi.FILE
            + " is valid OpenAPI 3.1, and every operation has an operationId, a summary"
            + " and a response example with x-request.");
  }

  @Test
  void violations_completeDocument_areNone() {
    assertThat(OpenApi.parse(GOOD).violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"operationId: getA", "summary: A", "x-request: {path: /a}, "})
  void violations_gap_isNamed(String gap) {
    String what = gap.replaceFirst(":.*", "");
    assertThat(OpenApi.parse(GOOD.replaceFirst(Pattern.quote(gap), "")).violations())
        .containsExactly("GET /a has no " + what);
  }

  @Test
  void violations_unknownMember_isNamed() {
    assertThat(OpenApi.parse(GOOD.replace("description: A", "descriptoin: A")).violations())
        .isNotEmpty();
  }

  @Test
  void violations_olderVersion_isNamed() {
    assertThat(OpenApi.parse(GOOD.replace("3.1.0", "3.0.3")).violations())
        .contains("openapi is 3.0.3");
  }

  @Test
  void guardedKeys_bySecurity_areTold() {
    assertThat(OpenApi.parse(GOOD).keys()).containsExactly("GET /a", "DELETE /a");
    assertThat(OpenApi.parse(GOOD).guardedKeys()).containsExactly("DELETE /a");
  }

  @Test
  void guardedKeys_bySecurityOfTheDocument_areTold() {
    var api = OpenApi.parse("security: [{jwt: []}]\n" + GOOD.replace("security: [{jwt: []}]", ""));
    assertThat(api.guardedKeys()).containsExactly("DELETE /a");
  }
}
