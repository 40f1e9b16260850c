package shelf.aws;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import shelf.config.Config;
import shelf.snapshot.Forgetful;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** As whom a function calls AWS, or the stand-in for it on a developer's machine. */
public final class Credentials implements AwsCredentialsProvider, Forgetful {

  private final Supplier<AwsCredentialsProvider> source;
  private final AtomicReference<AwsCredentialsProvider> current;

  Credentials(Supplier<AwsCredentialsProvider> source) {
    this.source = source;
    this.current = new AtomicReference<>(source.get());
    Forgetful.register(this);
  }

  /** Where they come from; nothing is asked for before the first use. */
  public static AwsCredentialsProvider of(Config config) {
    // Under SnapStart, Lambda serves credentials from an endpoint, not from the environment: only
    // the default chain knows where. Another endpoint means another, local, pair of keys.
    return config
        .dynamoDbEndpoint()
        .<AwsCredentialsProvider>map(local -> StaticCredentialsProvider.create(localKeys(config)))
        .orElseGet(() -> new Credentials(() -> DefaultCredentialsProvider.builder().build()));
  }

  private static AwsBasicCredentials localKeys(Config config) {
    return AwsBasicCredentials.create(
        config.required("AWS_ACCESS_KEY_ID"), config.required("AWS_SECRET_ACCESS_KEY"));
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return current.get().resolveCredentials();
  }

  /** The chain remembers what it was told: those of the snapshot are not those of a restore. */
  @Override
  public void forget() {
    current.set(source.get());
  }
}
