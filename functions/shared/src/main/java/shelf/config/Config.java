package shelf.config;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The environment of a function, read once. What is missing stops the function at its start, with
 * the name of what is missing, and not at the first request that needs it.
 */
public final class Config {

  private final Map<String, String> environment;

  private Config(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  public static Config of(Map<String, String> environment) {
    return new Config(environment);
  }

  /**
   * @throws IllegalStateException if the variable is absent or empty
   */
  public String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalStateException("The environment variable " + name + " is not set"));
  }

  /** The variable, an empty one counting as absent. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  public boolean isOn(String name) {
    return optional(name).filter("on"::equals).isPresent();
  }

  public String region() {
    return required("AWS_REGION");
  }

  /** Where DynamoDB is, when it is not in AWS: the SDK's own variable for that. */
  public Optional<URI> dynamoDbEndpoint() {
    return optional("AWS_ENDPOINT_URL_DYNAMODB").map(URI::create);
  }

  /** Where S3 is, when it is not in AWS. */
  public Optional<URI> s3Endpoint() {
    return optional("AWS_ENDPOINT_URL_S3").map(URI::create);
  }

  /** Where Secrets Manager is, when it is not in AWS. */
  public Optional<URI> secretsEndpoint() {
    return optional("AWS_ENDPOINT_URL_SECRETS_MANAGER").map(URI::create);
  }

  /** Whether the instance is started for a snapshot (SnapStart), and not for a request. */
  public boolean isSnapshotAhead() {
    return optional("AWS_LAMBDA_INITIALIZATION_TYPE").filter("snap-start"::equals).isPresent();
  }

  public String functionName() {
    return required("AWS_LAMBDA_FUNCTION_NAME");
  }
}
