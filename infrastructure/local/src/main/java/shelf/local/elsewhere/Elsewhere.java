package shelf.local.elsewhere;

import java.net.URI;

/**
 * Another AWS over HTTP, as LocalStack, that keeps tables, secrets and objects instead of the
 * embedded stores. What is in front of those stays embedded: permissions, faults, events.
 *
 * @param account twelve digits, sent as the access key, which LocalStack takes for the account:
 *     whoever has another one sees other tables and secrets
 */
public record Elsewhere(URI dynamoDb, URI secretsManager, URI s3, String account) {

  /** One that has all its services behind one address. */
  public static Elsewhere at(URI url, String account) {
    return new Elsewhere(url, url, url, account);
  }

  public Relay tables() {
    return new Relay(dynamoDb, "dynamodb", account);
  }

  public Relay secrets() {
    return new Relay(secretsManager, "secretsmanager", account);
  }
}
