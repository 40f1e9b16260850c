package shelf.contract.http;

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
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import shelf.contract.Checkout;
import shelf.contract.ShelfProcess;

/**
 * Tokens that differ in one thing from the one that {@code ./shelf token} gave.
 *
 * @param key the local issuer's
 * @param good the claims of the token given
 */
record Tokens(RSAKey key, JWTClaimsSet good) {

  static Tokens of(ShelfProcess shelf) {
    try {
      var key = RSAKey.parse(Files.readString(Checkout.at(".shelf/jwt-key.json")));
      return new Tokens(key, SignedJWT.parse(shelf.token()).getJWTClaimsSet());
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  String subject(String subject) {
    return with(claims -> claims.subject(subject));
  }

  /** Signed as it should be, with other claims. */
  String with(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(JWSAlgorithm.RS256, claims(change));
  }

  private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change.apply(new JWTClaimsSet.Builder(good)).build();
  }

  String expired() {
    var past = Date.from(Instant.now().minusSeconds(600));
    return with(claims -> claims.expirationTime(past));
  }

  String notYetValid() {
    var future = Date.from(Instant.now().plusSeconds(600));
    return with(claims -> claims.notBeforeTime(future));
  }

  /** {@code alg: none}. */
  String unsigned() {
    return new PlainJWT(good).serialize();
  }

  /** The public key taken for a shared secret. */
  String signedWithThePublicKey() {
    return signed(JWSAlgorithm.HS256, good);
  }

  String signedBySomebodyElse() {
    try {
      var other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
      return new Tokens(other, good).with(claims -> claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(JWSAlgorithm algorithm, JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(signer(algorithm));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWSSigner signer(JWSAlgorithm algorithm) throws JOSEException {
    return algorithm.equals(JWSAlgorithm.RS256)
        ? new RSASSASigner(key)
        : new MACSigner(key.toRSAPublicKey().getEncoded());
  }
}
