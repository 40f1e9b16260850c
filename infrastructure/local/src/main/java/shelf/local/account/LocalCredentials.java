package shelf.local.account;

/**
 * The one account of the embedded AWS. It protects nothing: every server listens on loopback only.
 */
public final class LocalCredentials {

  /** The access key that S3 signatures must be made with; DynamoDB takes any. */
  public static final String ACCESS_KEY = "local";

  /** The secret key that S3 signatures must be made with; DynamoDB takes any. */
  public static final String SECRET_KEY = "local-secret";

  /** The region of everything in the embedded AWS. */
  public static final String REGION = "eu-central-1";

  private LocalCredentials() {}
}
