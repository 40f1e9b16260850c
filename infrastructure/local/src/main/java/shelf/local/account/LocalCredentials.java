package shelf.local.account;

/**
 * The one account of the embedded AWS. It keeps nobody out: every server listens on loopback only,
 * and all secret keys are the same. What an access key is good for is who asks.
 */
public final class LocalCredentials {

  /** The access key of the developer, who may do everything. */
  public static final String ACCESS_KEY = "local";

  /** The secret key of everybody; the signatures that S3 gets must be made with it. */
  public static final String SECRET_KEY = "local-secret";

  /** The region of everything in the embedded AWS. */
  public static final String REGION = "eu-central-1";

  /** The number of the account. */
  public static final String ACCOUNT = "000000000000";

  private LocalCredentials() {}

  /**
   * The access key of a function, which may do what its policies in the template say.
   *
   * @param name its physical name, as {@code car-models}
   */
  public static String functionKey(String name) {
    return ACCESS_KEY + "-" + name;
  }
}
