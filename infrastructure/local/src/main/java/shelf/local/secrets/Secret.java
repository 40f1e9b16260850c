package shelf.local.secrets;

import java.util.Optional;
import shelf.local.account.LocalCredentials;

/**
 * A secret and its current version; times in seconds since the epoch.
 *
 * @param deletedAt if it was deleted and could yet be restored
 */
record Secret(
    String name,
    String value,
    String version,
    long createdAt,
    long changedAt,
    Optional<Long> deletedAt) {

  /** Six characters follow the name, so that one made anew has another ARN; here they are fixed. */
  String arn() {
    return arn(name);
  }

  static String arn(String name) {
    return arnWithoutSuffix(name) + "-Shelf0";
  }

  static String arnWithoutSuffix(String name) {
    return "arn:aws:secretsmanager:%s:%s:secret:%s"
        .formatted(LocalCredentials.REGION, LocalCredentials.ACCOUNT, name);
  }

  Secret with(String otherValue, String otherVersion, long now) {
    return new Secret(name, otherValue, otherVersion, createdAt, now, deletedAt);
  }

  Secret deleted(long now) {
    return new Secret(name, value, version, createdAt, changedAt, Optional.of(now));
  }

  Secret restored() {
    return new Secret(name, value, version, createdAt, changedAt, Optional.empty());
  }

  /** Without what it is for. */
  @Override
  public String toString() {
    return "secret " + name;
  }
}
