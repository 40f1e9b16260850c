package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.anyone;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Api;
import shelf.contract.Launcher;
import shelf.contract.RawHttp;
import shelf.contract.ShelfProcess;

/** Who may call the admin routes: API Gateway decides, in its own words. */
@ExtendWith(Unchanged.class)
class AuthTest {

  static final List<String> ADMIN_ROUTES =
      List.of(
          "GET /api/brands/admin",
          "POST /api/brands/admin",
          "GET /api/brands/admin/1",
          "PUT /api/brands/admin/1",
          "DELETE /api/brands/admin/1",
          "POST /api/brands/admin/bulk-create",
          "GET /api/brands/admin/bulk-delete?ids=1",
          "POST /api/brands/admin/bulk-delete?ids=1",
          "DELETE /api/brands/admin/bulk-delete?ids=1",
          "GET /api/brands/admin/stats");

  private static final Map<String, Function<Tokens, String>> BAD =
      Map.of(
          "expired",
          Tokens::expired,
          "not yet valid",
          Tokens::notYetValid,
          "unsigned",
          Tokens::unsigned,
          "signed with the public key",
          Tokens::signedWithThePublicKey,
          "signed by somebody else",
          Tokens::signedBySomebodyElse,
          "wrong audience",
          tokens -> tokens.with(claims -> claims.audience("other")),
          "no audience",
          tokens -> tokens.with(claims -> claims.audience((String) null)),
          "wrong issuer",
          tokens -> tokens.with(claims -> claims.issuer("https://evil.example/")),
          "no issuer",
          tokens -> tokens.with(claims -> claims.issuer(null)),
          "no expiry",
          tokens -> tokens.with(claims -> claims.expirationTime(null)));

  static final List<String> BAD_TOKENS = BAD.keySet().stream().sorted().toList();

  private static Tokens tokens() {
    return Tokens.of(ShelfProcess.shared());
  }

  private static void assertUnauthorized(Api api, String request) {
    Errors.assertGateway(RawHttp.send(api, request), 401, "Unauthorized");
  }

  @ParameterizedTest
  @FieldSource("ADMIN_ROUTES")
  void adminRoute_withoutToken_is401(String request) {
    assertUnauthorized(anyone(), request);
  }

  @ParameterizedTest
  @FieldSource("ADMIN_ROUTES")
  void adminRoute_withoutScope_is403(String request) {
    for (var scope : List.of("", "catalog.read", "catalog.administrator", "CATALOG.ADMIN")) {
      var api = anyone().withToken(tokens().with(claims -> claims.claim("scope", scope)));
      Errors.assertGateway(RawHttp.send(api, request), 403, "Forbidden");
    }
  }

  @ParameterizedTest
  @FieldSource("BAD_TOKENS")
  void adminRoute_badToken_is401(String kind) {
    var api = anyone().withToken(BAD.get(kind).apply(tokens()));
    ADMIN_ROUTES.forEach(request -> assertUnauthorized(api, request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YTpi", "x.y.z"})
  void adminRoute_garbage_is401(String authorization) {
    assertUnauthorized(anyone().with("Authorization", authorization), ADMIN_ROUTES.getFirst());
  }

  @Test
  void adminRoute_tokenWithOneCharacterChanged_is401() {
    var token = ShelfProcess.shared().token();
    int middle = token.lastIndexOf('.') + 20;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    var edited = token.substring(0, middle) + other + token.substring(middle + 1);
    assertUnauthorized(anyone().withToken(edited), ADMIN_ROUTES.getFirst());
  }

  @Test
  void adminRoute_scopeAmongOthers_isServed() {
    var scopes = "openid catalog.admin catalog.read";
    var api = anyone().withToken(tokens().with(claims -> claims.claim("scope", scopes)));
    assertThat(api.get("/api/brands/admin").status()).isEqualTo(200);
  }

  @Test
  void adminRoute_tokenOfTheCommandLineWithOtherScope_is403() {
    var api = anyone().withToken(Launcher.print("token", "--scope", "catalog.read", "--ttl", "60"));
    Errors.assertGateway(api.get("/api/brands/admin"), 403, "Forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/brands", "/api/brands/", "/api/brands/search?name=zzz"})
  void openRoute_whateverToken_isServed(String path) {
    assertThat(anyone().get(path).status()).isEqualTo(200);
    assertThat(anyone().withToken(tokens().expired()).get(path).status()).isEqualTo(200);
    assertThat(anyone().withToken("x").get(path).status()).isEqualTo(200);
  }
}
