package shelf.local.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.local.iam.Access;
import shelf.local.iam.Arns;
import shelf.local.iam.Caller;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What a caller must pass before S3 does something for it. Each method throws {@code AccessDenied},
 * 403, if it may not.
 */
record Gate(Caller caller) {

  private static final int FORBIDDEN = 403;

  void ofAccount(String action) {
    check(new Access("s3:" + action, "*"));
  }

  void ofBucket(String action, String bucket) {
    check(new Access("s3:" + action, Arns.bucket(bucket)));
  }

  /**
   * @param prefix of the keys that are listed; null for all
   */
  void ofList(String bucket, String prefix) {
    var context =
        Optional.ofNullable(prefix)
            .map(given -> Map.of(Access.PREFIX, List.of(given)))
            .orElseGet(Map::of);
    check(new Access("s3:ListBucket", Arns.bucket(bucket), context));
  }

  void ofObject(String action, String bucket, String key) {
    check(new Access("s3:" + action, Arns.object(bucket, key)));
  }

  private void check(Access access) {
    caller
        .refusal(List.of(access))
        .ifPresent(refusal -> {
          throw denied(refusal.message('"' + access.resource() + '"'));
        });
  }

  private static AwsServiceException denied(String message) {
    var details =
        AwsErrorDetails.builder()
            .serviceName("S3")
            .errorCode("AccessDenied")
            .errorMessage(message)
            .build();
    return S3Exception.builder()
        .statusCode(FORBIDDEN)
        .awsErrorDetails(details)
        .message(message)
        .build();
  }
}
