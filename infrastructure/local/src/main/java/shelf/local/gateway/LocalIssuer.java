package shelf.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import shelf.local.failure.StartException;

/** The identity provider of the embedded AWS: one RSA key in a file, and the tokens it signs. */
public final class LocalIssuer {

  /** {@code iss} of every token, and the local value of the template's JwtIssuer. */
  public static final String ISSUER = "http://127.0.0.1/shelf-local";

  /** {@code aud} of every token, and the local value of the template's JwtAudience. */
  public static final String AUDIENCE = "shelf-local";

  private final RSAKey key;

  private LocalIssuer(RSAKey key) {
    this.key = key;
  }

  /**
   * The issuer of a checkout. Its key is {@code .shelf/jwt-key.json}, made at the first call,
   * readable by its owner only; two processes at once get the same key.
   *
   * @param home root of the checkout
   * @throws StartException if the key cannot be read or made
   */
  public static LocalIssuer of(Path home) {
    try {
      var file = home.resolve(".shelf").resolve("jwt-key.json");
      if (!Files.exists(file)) {
        create(file);
      }
      return new LocalIssuer(RSAKey.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new StartException("The signing key .shelf/jwt-key.json cannot be read or made.", e);
    } catch (ParseException | JOSEException e) {
      throw new StartException("The signing key .shelf/jwt-key.json is damaged: delete it.", e);
    }
  }

  private static void create(Path file) throws IOException, JOSEException {
    Files.createDirectories(file.getParent());
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.getParent(), "jwt-key", ".tmp", owner);
    try {
      var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      Files.writeString(draft, key.toJSONString());
      // A link appears whole or not at all, and never over the key of another process.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first: its key counts.
      return;
    } finally {
      Files.delete(draft);
    }
  }

  /**
   * A signed token (RS256, compact form).
   *
   * @param scope space-separated, as {@code catalog.admin}
   */
  public String token(Subject subject, String scope, Duration ttl, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(subject.name())
            .claim("scope", scope)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(ttl)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  /** Who a token is for. */
  public record Subject(String name) {}

  JWSVerifier verifier() {
    try {
      return new RSASSAVerifier(key.toRSAPublicKey());
    } catch (JOSEException e) {
      throw new IllegalStateException("the signing key is unusable", e);
    }
  }
}
