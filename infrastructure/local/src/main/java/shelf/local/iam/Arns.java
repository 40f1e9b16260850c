package shelf.local.iam;

import shelf.local.account.LocalCredentials;

/** The ARNs that policies name. */
public final class Arns {

  private static final String TABLE =
      "arn:aws:dynamodb:" + LocalCredentials.REGION + ":" + LocalCredentials.ACCOUNT + ":table/";

  private Arns() {}

  /**
   * @param table name or ARN, for calls may have either
   */
  public static String table(String table) {
    return TABLE + table.substring(table.lastIndexOf('/') + 1);
  }

  public static String index(String table, String index) {
    return table(table) + "/index/" + index;
  }

  public static String bucket(String bucket) {
    return "arn:aws:s3:::" + bucket;
  }

  public static String object(String bucket, String key) {
    return bucket(bucket) + "/" + key;
  }
}
