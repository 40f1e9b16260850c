package shelf.local.dynamodb;

import static software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType.ACCESS_DENIED_EXCEPTION;
import static software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType.MISSING_AUTHENTICATION_TOKEN_EXCEPTION;
import static software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType.UNRECOGNIZED_CLIENT_EXCEPTION;

import java.util.Optional;
import org.eclipse.jetty.server.Request;
import shelf.local.iam.Permissions;
import software.amazon.dynamodb.services.exceptions.AWSExceptionFactory;
import software.amazon.dynamodb.services.exceptions.AmazonServiceExceptionType;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets calls pass that their callers may make, and refuses the others in DynamoDB's words. */
record Guard(Permissions permissions, Accesses accesses) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @param operation as {@code PutItem}
   * @throws DynamoDBLocalServiceException if the caller may not, or is nobody
   */
  void check(Request request, String operation, byte[] body) {
    var header = Optional.ofNullable(request.getHeaders().get("Authorization"));
    var key =
        Permissions.accessKey(header)
            .orElseThrow(() ->
                error(
                    MISSING_AUTHENTICATION_TOKEN_EXCEPTION,
                    "Request is missing Authentication Token"));
    var caller =
        permissions
            .caller(key)
            .orElseThrow(() ->
                error(
                    UNRECOGNIZED_CLIENT_EXCEPTION,
                    "The security token included in the request is invalid."));
    if (!caller.isAdministrator()) {
      caller
          .refusal(accesses.of(operation, parsed(body)))
          .ifPresent(refusal -> {
            throw error(ACCESS_DENIED_EXCEPTION, refusal.message());
          });
    }
  }

  /** What is no JSON names nothing that anybody may touch. */
  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return JSON.missingNode();
    }
  }

  private static DynamoDBLocalServiceException error(
      AmazonServiceExceptionType type, String message) {
    return AWSExceptionFactory.buildAWSException(type, message);
  }
}
