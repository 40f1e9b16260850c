package shelf.secrets;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import shelf.aws.Credentials;
import shelf.aws.LastingConnections;
import shelf.config.Config;
import shelf.table.Unavailable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Secrets by name, in Secrets Manager. What they say stays between it and who asks: no message, log
 * line or exception has it.
 */
public final class Secrets {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration ALL = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 2;

  private final SecretsManagerClient client;

  private Secrets(SecretsManagerClient client) {
    this.client = client;
  }

  public static Secrets connect(Config config) {
    var http = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
    var builder =
        SecretsManagerClient.builder()
            .region(Region.of(config.region()))
            .credentialsProvider(Credentials.of(config))
            .httpClientBuilder(http)
            .overrideConfiguration(o ->
                o.apiCallTimeout(ALL)
                    .addExecutionInterceptor(LastingConnections.of(config))
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .circuitBreakerEnabled(false)
                            .maxAttempts(ATTEMPTS)
                            .build()));
    config.secretsEndpoint().ifPresent(builder::endpointOverride);
    return new Secrets(builder.build());
  }

  /**
   * Empty also while somebody has it deleted: then it is there for some days, and cannot be read.
   *
   * @throws Unavailable if it cannot be known whether there is one
   */
  public Optional<String> read(String name) {
    try {
      return call(() -> current(name));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<String> current(String name) {
    try {
      var answer = client.getSecretValue(get -> get.secretId(name));
      return Optional.ofNullable(answer.secretString());
    } catch (InvalidRequestException e) {
      return Optional.empty();
    }
  }

  /** Keeps a value under a name, instead of the one that may be there. */
  public void write(String name, String value) {
    if (!replace(name, value) && !create(name, value) && !replace(name, value)) {
      throw new Unavailable("The secret was created and deleted by others", null);
    }
  }

  /**
   * Who deletes a secret by hand keeps its name from us for up to 30 days, unless it is restored.
   */
  private boolean replace(String name, String value) {
    try {
      return put(name, value) || restore(name) && put(name, value);
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  private boolean put(String name, String value) {
    return call(() -> {
      try {
        client.putSecretValue(put -> put.secretId(name).secretString(value));
        return true;
      } catch (InvalidRequestException e) {
        return false;
      }
    });
  }

  private boolean restore(String name) {
    call(() -> client.restoreSecret(restore -> restore.secretId(name)));
    return true;
  }

  private boolean create(String name, String value) {
    try {
      call(() -> client.createSecret(create -> create.name(name).secretString(value)));
      return true;
    } catch (ResourceExistsException e) {
      return false;
    }
  }

  /** Deletes it for good, if it is there: nobody may find it in a recovery window. */
  public void delete(String name) {
    try {
      call(() ->
          client.deleteSecret(delete -> delete.secretId(name).forceDeleteWithoutRecovery(true)));
    } catch (ResourceNotFoundException e) {
      // Gone is what it shall be.
      return;
    }
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (ResourceNotFoundException | ResourceExistsException e) {
      throw e;
    } catch (SdkException e) {
      throw new Unavailable("Secrets Manager did not answer: " + e.getMessage(), e);
    }
  }
}
