package shelf.rules.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final String API =
      """
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
          Properties:
            Auth:
              %s
              Authorizers:
                Jwt: {AuthorizationScopes: [catalog.admin]}
        BrandsFunction:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: functions/brands/target/brands.zip
            Events:
              One:
                Type: HttpApi
                Properties: {ApiId: !Ref Api, Method: get, Path: /api/brands, Auth: {%s}}
              Timer: {Type: Schedule}
      """;

  @Test
  void routes_withoutAuthorizer_areOpen() {
    assertThat(routeWith("", "")).isEqualTo(route(Set.of(), false));
  }

  @Test
  void routes_withAuthorizer_takeItsScopes() {
    assertThat(routeWith("", "Authorizer: Jwt")).isEqualTo(route(Set.of("catalog.admin"), true));
    assertThat(routeWith("", "Authorizer: Jwt, AuthorizationScopes: [other]"))
        .isEqualTo(route(Set.of("other"), true));
  }

  @Test
  void routes_withDefaultAuthorizer_areGuardedUnlessNone() {
    assertThat(routeWith("DefaultAuthorizer: Jwt", ""))
        .isEqualTo(route(Set.of("catalog.admin"), true));
    assertThat(routeWith("DefaultAuthorizer: Jwt", "Authorizer: NONE"))
        .isEqualTo(route(Set.of(), false));
  }

  @Test
  void parse_sameKeyTwice_isRefused() {
    assertThatThrownBy(() -> Template.parse("a: 1\na: 2\n"))
        .hasMessageContaining("a is there twice");
  }

  private static Route route(Set<String> scopes, boolean isAuthorized) {
    return new Route("brands", "GET /api/brands", scopes, isAuthorized);
  }

  private static Route routeWith(String apiAuth, String eventAuth) {
    return Template.parse(API.formatted(apiAuth, eventAuth)).routes().getFirst();
  }
}
