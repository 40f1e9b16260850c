package shelf.local.secrets;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Secrets Manager does, in its words. */
record Operations(SecretStore store, InstantSource clock) {

  private static final String CURRENT = "AWSCURRENT";

  /**
   * Does it.
   *
   * @throws SecretException as Secrets Manager refuses
   */
  JsonNode call(String operation, JsonNode request) {
    return switch (operation) {
      case "CreateSecret" -> create(request);
      case "GetSecretValue" -> get(request);
      case "PutSecretValue" -> put(request);
      case "DescribeSecret" -> describe(request);
      case "DeleteSecret" -> delete(request);
      case "RestoreSecret" -> restore(request);
      default ->
          throw new SecretException(
              "UnknownOperationException",
              "Shelf's stand-in for Secrets Manager has no " + operation);
    };
  }

  private JsonNode create(JsonNode request) {
    var name = request.path("Name").asString("");
    var value = value(request);
    var version = version(request);
    var now = clock.instant().getEpochSecond();
    var made =
        store.change(
            name,
            before ->
                Optional.of(
                    before
                        .map(there -> repeated(there, value, version))
                        .orElseGet(
                            () -> new Secret(name, value, version, now, now, Optional.empty()))));
    return named(made.orElseThrow()).put("VersionId", version);
  }

  /** The same request once more is no second secret. */
  private static Secret repeated(Secret there, String value, String version) {
    if (there.deletedAt().isPresent()) {
      throw invalid(
          "You can't create this secret because a secret with this name is already scheduled for"
              + " deletion.");
    }
    if (!there.version().equals(version) || !there.value().equals(value)) {
      throw new SecretException(
          "ResourceExistsException",
          "The operation failed because the secret " + there.name() + " already exists.");
    }
    return there;
  }

  private JsonNode get(JsonNode request) {
    var secret = usable(store.find(name(request)));
    var wanted = request.path("VersionId").asString(secret.version());
    if (!wanted.equals(secret.version())
        || !request.path("VersionStage").asString(CURRENT).equals(CURRENT)) {
      throw absent("Secrets Manager can't find the specified secret value.");
    }
    var json = named(secret).put("VersionId", secret.version()).put("SecretString", secret.value());
    json.putArray("VersionStages").add(CURRENT);
    return json.put("CreatedDate", secret.changedAt());
  }

  private JsonNode put(JsonNode request) {
    var value = value(request);
    var version = version(request);
    var now = clock.instant().getEpochSecond();
    var changed =
        store.change(
            name(request), before -> Optional.of(usable(before).with(value, version, now)));
    var json = named(changed.orElseThrow()).put("VersionId", version);
    json.putArray("VersionStages").add(CURRENT);
    return json;
  }

  private JsonNode describe(JsonNode request) {
    var secret = store.find(name(request)).orElseThrow(Operations::absent);
    var json =
        named(secret)
            .put("CreatedDate", secret.createdAt())
            .put("LastChangedDate", secret.changedAt());
    secret.deletedAt().ifPresent(at -> json.put("DeletedDate", at));
    json.putObject("VersionIdsToStages").putArray(secret.version()).add(CURRENT);
    return json;
  }

  /** By force also what is not there, as Secrets Manager has it. */
  private JsonNode delete(JsonNode request) {
    var name = name(request);
    var now = clock.instant().getEpochSecond();
    if (request.path("ForceDeleteWithoutRecovery").asBoolean(false)) {
      store.change(name, _ -> Optional.empty());
    } else {
      store.change(name, before -> Optional.of(usable(before).deleted(now)));
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("ARN", Secret.arn(name))
        .put("Name", name)
        .put("DeletionDate", now);
  }

  private JsonNode restore(JsonNode request) {
    var restored =
        store.change(
            name(request),
            before -> Optional.of(before.orElseThrow(Operations::absent).restored()));
    return named(restored.orElseThrow());
  }

  private static ObjectNode named(Secret secret) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ARN", secret.arn())
        .put("Name", secret.name());
  }

  /** Asked for by name or by ARN. */
  static String name(JsonNode request) {
    var id = request.path("SecretId").asString("");
    return id.startsWith("arn:")
        ? id.replaceFirst("^arn:aws:secretsmanager:[^:]*:[^:]*:secret:", "")
            .replaceFirst("-[A-Za-z0-9]{6}$", "")
        : id;
  }

  private static String value(JsonNode request) {
    if (!request.path("SecretString").isString()) {
      throw new SecretException("InvalidParameterException", "SecretString is missing.");
    }
    return request.path("SecretString").asString();
  }

  private static String version(JsonNode request) {
    return request.path("ClientRequestToken").asString(UUID.randomUUID().toString());
  }

  private static Secret usable(Optional<Secret> secret) {
    var there = secret.orElseThrow(Operations::absent);
    if (there.deletedAt().isPresent()) {
      throw invalid(
          "You can't perform this operation on the secret because it was marked for deletion.");
    }
    return there;
  }

  private static SecretException invalid(String message) {
    return new SecretException("InvalidRequestException", message);
  }

  private static SecretException absent() {
    return absent("Secrets Manager can't find the specified secret.");
  }

  private static SecretException absent(String message) {
    return new SecretException("ResourceNotFoundException", message);
  }
}
