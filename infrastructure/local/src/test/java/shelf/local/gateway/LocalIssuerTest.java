package shelf.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.failure.StartException;

class LocalIssuerTest {

  @TempDir Path home;

  private static SignedJWT token(LocalIssuer issuer) throws Exception {
    var subject = new LocalIssuer.Subject("me");
    return SignedJWT.parse(
        issuer.token(subject, "catalog.admin", Duration.ofMinutes(1), Instant.now()));
  }

  @Test
  void issuer_ofTheSameHome_keepsItsKeyAndKeepsItPrivate() throws Exception {
    var token = token(LocalIssuer.of(home));

    var file = home.resolve(".shelf/jwt-key.json");
    assertThat(token.verify(LocalIssuer.of(home).verifier())).isTrue();
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("me");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(RSAKey.parse(Files.readString(file)).size()).isGreaterThanOrEqualTo(2048);
  }

  @Test
  void issuer_askedForByManyAtOnce_makesOneKey() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = Collections.nCopies(3, (Callable<LocalIssuer>) () -> LocalIssuer.of(home));
      var issuers = threads.invokeAll(calls);

      var token = token(LocalIssuer.of(home));
      for (var issuer : issuers) {
        assertThat(token.verify(issuer.get().verifier())).isTrue();
      }
      assertThat(home.resolve(".shelf")).isDirectoryNotContaining("glob:**.tmp");
    }
  }

  @Test
  void issuer_withADamagedKey_isOneSentence() throws Exception {
    Files.createDirectory(home.resolve(".shelf"));
    Files.writeString(home.resolve(".shelf/jwt-key.json"), "{\"kty\":");

    assertThatThrownBy(() -> LocalIssuer.of(home))
        .isInstanceOf(StartException.class)
        .hasMessage("The signing key .shelf/jwt-key.json is damaged: delete it.");
  }
}
