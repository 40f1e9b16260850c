package shelf.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.local.gateway.Answer.Header;

/**
 * The HTTP API's JWT authorizer. One thing is stricter than in AWS, which also takes a token
 * without {@code Bearer} before it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 */
final class JwtAuthorizer {

  private static final String SCHEME = "bearer ";

  private final JWSVerifier verifier;
  private final InstantSource clock;

  JwtAuthorizer(LocalIssuer issuer, InstantSource clock) {
    this.verifier = issuer.verifier();
    this.clock = clock;
  }

  /** Whether a request may pass. */
  sealed interface Decision {

    /** It may; this is who asks. */
    record Allowed(Identity identity) implements Decision {}

    /** It may not; this is the answer. */
    record Denied(Answer answer) implements Decision {}
  }

  Decision decide(Optional<String> authorization, Guard guard) {
    if (authorization.isEmpty()) {
      return denied(401, "Bearer");
    }
    try {
      var claims = verified(token(authorization.get()));
      check(claims, guard);
      return inScope(claims, guard);
    } catch (InvalidTokenException e) {
      return invalid(e.getMessage());
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return invalid("the token is malformed");
    }
  }

  private static String token(String authorization) throws InvalidTokenException {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new InvalidTokenException("the token has no Bearer scheme");
    }
    return authorization.substring(SCHEME.length()).strip();
  }

  private JWTClaimsSet verified(String token)
      throws ParseException, JOSEException, InvalidTokenException {
    var jwt = SignedJWT.parse(token);
    if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier)) {
      throw new InvalidTokenException("signature verification failed");
    }
    return jwt.getJWTClaimsSet();
  }

  private void check(JWTClaimsSet claims, Guard guard)
      throws InvalidTokenException, ParseException {
    var now = clock.instant();
    require(guard.issuer().equals(claims.getIssuer()), "the token does not have a valid issuer");
    require(hasAudience(claims, guard), "the token does not have a valid audience");
    require(isAfter(claims.getExpirationTime(), now), "the token has expired");
    require(!isAfter(claims.getNotBeforeTime(), now), "the token is not valid yet");
    require(!isAfter(claims.getIssueTime(), now), "the token was issued in the future");
  }

  private static boolean hasAudience(JWTClaimsSet claims, Guard guard) throws ParseException {
    // AWS looks at client_id only where there is no aud.
    return claims.getAudience().isEmpty()
        ? guard.audiences().contains(claims.getStringClaim("client_id"))
        : claims.getAudience().stream().anyMatch(guard.audiences()::contains);
  }

  private static boolean isAfter(Date time, Instant now) {
    return time != null && time.toInstant().isAfter(now);
  }

  private static Decision inScope(JWTClaimsSet claims, Guard guard) {
    var granted = Stream.of("scope", "scp").flatMap(name -> scopes(claims, name)).toList();
    var needed = guard.scopes();
    if (!needed.isEmpty() && granted.stream().noneMatch(needed::contains)) {
      return insufficient(needed);
    }
    var raw = new LinkedHashMap<String, Object>();
    claims.toJSONObject().forEach(raw::put);
    var scopes = Optional.of(granted).filter(list -> !needed.isEmpty());
    return new Decision.Allowed(new Identity(raw, scopes));
  }

  private static Stream<String> scopes(JWTClaimsSet claims, String name) {
    return switch (claims.getClaim(name)) {
      case List<?> list -> list.stream().map(String::valueOf);
      case String text -> Stream.of(text.split(" ")).filter(scope -> !scope.isEmpty());
      case null, default -> Stream.empty();
    };
  }

  private static Decision invalid(String reason) {
    var challenge = "Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\"";
    return denied(401, challenge.formatted(reason));
  }

  private static Decision insufficient(List<String> needed) {
    var challenge =
        "Bearer scope=\"" + String.join(" ", needed) + "\" error=\"insufficient_scope\"";
    return denied(403, challenge);
  }

  private static Decision denied(int status, String challenge) {
    var answer = Answer.message(status, status == 401 ? "Unauthorized" : "Forbidden");
    return new Decision.Denied(answer.with(List.of(new Header("www-authenticate", challenge))));
  }

  private static void require(boolean condition, String otherwise) throws InvalidTokenException {
    if (!condition) {
      throw new InvalidTokenException(otherwise);
    }
  }

  private static final class InvalidTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidTokenException(String message) {
      super(message);
    }
  }
}
