package shelf.local.iam;

import java.util.List;
import java.util.Map;

/**
 * What a call wants to do to one resource.
 *
 * @param action as {@code dynamodb:PutItem}
 * @param resource its ARN
 * @param context the condition keys that the call has a value for; others are missing
 */
public record Access(String action, String resource, Map<String, List<String>> context) {

  /** The partition keys that a call of DynamoDB names. */
  public static final String LEADING_KEYS = "dynamodb:LeadingKeys";

  /** Of which names a list of S3 asks for the rest. */
  public static final String PREFIX = "s3:prefix";

  /** Without anything that a condition could look at. */
  public Access(String action, String resource) {
    this(action, resource, Map.of());
  }
}
