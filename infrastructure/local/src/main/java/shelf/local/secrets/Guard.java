package shelf.local.secrets;

import java.util.List;
import java.util.Optional;
import shelf.local.iam.Access;
import shelf.local.iam.Permissions;
import tools.jackson.databind.JsonNode;

/** Lets calls pass that their callers may make, and refuses the others in the service's words. */
record Guard(Permissions permissions, SecretStore store) {

  /**
   * @param authorization the header; null if there is none
   * @param operation as {@code GetSecretValue}
   * @throws SecretException if the caller may not, or is nobody
   */
  void check(String authorization, String operation, JsonNode request) {
    var key =
        Permissions.accessKey(Optional.ofNullable(authorization))
            .orElseThrow(() ->
                new SecretException(
                    "MissingAuthenticationTokenException", "Missing Authentication Token"));
    var caller =
        permissions
            .caller(key)
            .orElseThrow(() ->
                new SecretException(
                    "UnrecognizedClientException",
                    "The security token included in the request is invalid."));
    caller
        .refusal(List.of(new Access("secretsmanager:" + operation, arn(operation, request))))
        .ifPresent(refusal -> {
          throw new SecretException("AccessDeniedException", refusal.message(asked(request)));
        });
  }

  private static String asked(JsonNode request) {
    return request.path("Name").asString(request.path("SecretId").asString(""));
  }

  /** A secret that is not there has no six characters yet, unless it is being made. */
  private String arn(String operation, JsonNode request) {
    if (operation.equals("CreateSecret")) {
      return Secret.arn(request.path("Name").asString(""));
    }
    var name = Operations.name(request);
    return store.find(name).map(Secret::arn).orElseGet(() -> Secret.arnWithoutSuffix(name));
  }
}
