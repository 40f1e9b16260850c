package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JwtTest {

  @TempDir static Path directory;
  private static TestApi api;
  private static RSAKey key;

  @BeforeAll
  static void start() throws Exception {
    api = TestApi.start(directory);
    key = RSAKey.parse(Files.readString(directory.resolve(".shelf/jwt-key.json")));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(LocalIssuer.ISSUER)
        .audience(LocalIssuer.AUDIENCE)
        .subject("someone")
        .claim("scope", "other catalog.admin")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  private static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner by)
      throws JOSEException {
    var token = new SignedJWT(new JWSHeader(algorithm), claims.build());
    token.sign(by);
    return token.serialize();
  }

  private static HttpResponse<String> admin(String authorization) {
    return api.send(api.request("/admin").header("Authorization", authorization));
  }

  @Test
  void request_withoutToken_is401WithAChallenge() {
    var answer = api.get("/admin");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
  }

  static Stream<Arguments> malformed() throws Exception {
    var good = signed(claims());
    var parts = good.split("\\.");
    return Stream.of(
        Arguments.of("garbage", "Bearer garbage"),
        Arguments.of("three dots", "Bearer a.b.c"),
        Arguments.of("empty", "Bearer "),
        Arguments.of("no scheme", good),
        Arguments.of("basic", "Basic " + good),
        Arguments.of("cut signature", "Bearer " + parts[0] + "." + parts[1] + "."),
        Arguments.of("edited", "Bearer " + parts[0] + "." + edited(parts[1]) + "." + parts[2]));
  }

  static Stream<Arguments> signedOtherwise() throws Exception {
    var secret = new MACSigner(key.toRSAPublicKey().getEncoded());
    var own = new RSASSASigner(key);
    var foreign = new RSASSASigner(new RSAKeyGenerator(2048).generate());
    return Stream.of(
        Arguments.of("alg none", "Bearer " + new PlainJWT(claims().build()).serialize()),
        Arguments.of("public key", "Bearer " + signed(claims(), JWSAlgorithm.HS256, secret)),
        Arguments.of("RS512", "Bearer " + signed(claims(), JWSAlgorithm.RS512, own)),
        Arguments.of("foreign key", "Bearer " + signed(claims(), JWSAlgorithm.RS256, foreign)));
  }

  static Stream<Arguments> notForUs() throws Exception {
    var past = Date.from(Instant.now().minusSeconds(10));
    var future = Date.from(Instant.now().plusSeconds(1000));
    return Stream.of(
        Arguments.of("expired", "Bearer " + signed(claims().expirationTime(past))),
        Arguments.of("no expiry", "Bearer " + signed(claims().expirationTime(null))),
        Arguments.of("not before", "Bearer " + signed(claims().notBeforeTime(future))),
        Arguments.of("issued later", "Bearer " + signed(claims().issueTime(future))),
        Arguments.of("other issuer", "Bearer " + signed(claims().issuer("http://evil"))),
        Arguments.of("no issuer", "Bearer " + signed(claims().issuer(null))),
        Arguments.of("other audience", "Bearer " + signed(claims().audience("other"))),
        Arguments.of(
            "other audience, right client",
            "Bearer " + signed(claims().audience("other").claim("client_id", "shelf-local"))),
        Arguments.of("no audience", "Bearer " + signed(claims().audience((String) null))));
  }

  private static String edited(String payload) {
    return payload.substring(0, payload.length() - 4) + "AAAA";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"malformed", "signedOtherwise", "notForUs"})
  void token_invalid_is401(String name, String authorization) {
    var answer = admin(authorization);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
        .startsWith("Bearer scope=\"\" error=\"invalid_token\"");
  }

  static Stream<Arguments> outOfScope() throws JOSEException {
    return Stream.of(
        Arguments.of("no scope", signed(claims().claim("scope", null))),
        Arguments.of("other scope", signed(claims().claim("scope", "catalog.read"))),
        Arguments.of("longer scope", signed(claims().claim("scope", "catalog.admin2"))),
        Arguments.of("number", signed(claims().claim("scope", 7))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outOfScope")
  void token_withoutTheScope_is403(String name, String token) {
    var answer = admin("Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  static Stream<Arguments> allowed() throws JOSEException {
    return Stream.of(
        Arguments.of("scope text", signed(claims())),
        Arguments.of("second scope of the route", signed(claims().claim("scope", "catalog.owner"))),
        Arguments.of(
            "scp list",
            signed(claims().claim("scope", null).claim("scp", List.of("catalog.admin")))),
        Arguments.of("several audiences", signed(claims().audience(List.of("x", "shelf-local")))),
        Arguments.of(
            "client_id without audience",
            signed(claims().audience((String) null).claim("client_id", "shelf-local"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allowed")
  void token_valid_passes(String name, String token) {
    assertThat(admin("bearer " + token).statusCode()).isEqualTo(200);
  }

  @Test
  void event_ofAllowedRequest_carriesClaimsAsText() throws JOSEException {
    var token =
        signed(
            claims()
                .claim("groups", List.of("a", "b"))
                .claim("admin", true)
                .claim("address", Map.of("city", "Kyiv")));

    var event = api.event(api.request("/admin").header("Authorization", "Bearer " + token));

    var jwt = event.path("requestContext").path("authorizer").path("jwt");
    assertThat(jwt.path("claims").path("groups").stringValue()).isEqualTo("[a b]");
    assertThat(jwt.path("claims").path("admin").stringValue()).isEqualTo("true");
    assertThat(jwt.path("claims").path("address").stringValue()).isEqualTo("{\"city\":\"Kyiv\"}");
    assertThat(jwt.path("claims").path("exp").stringValue()).matches("\\d{10}");
    assertThat(jwt.path("claims").path("aud").stringValue()).isEqualTo("shelf-local");
    assertThat(jwt.path("scopes").toString()).isEqualTo("[\"other\",\"catalog.admin\"]");
  }

  @Test
  void route_withDefaultAuthorizerAndNoScopes_takesAnyValidToken() throws JOSEException {
    var token = signed(claims().claim("scope", null));

    var event = api.event(api.request("/private").header("Authorization", "Bearer " + token));

    var jwt = event.path("requestContext").path("authorizer").path("jwt");
    assertThat(jwt.path("scopes").isNull()).isTrue();
    assertThat(api.get("/private").statusCode()).isEqualTo(401);
  }
}
