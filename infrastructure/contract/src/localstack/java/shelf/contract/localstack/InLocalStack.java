package shelf.contract.localstack;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import shelf.contract.Cloud;

/**
 * Has every engine of a run keep its data in one LocalStack; without a Docker engine every test is
 * reported as left out. The profile {@code localstack} registers it.
 */
public final class InLocalStack implements ExecutionCondition {

  /** The last one that starts without an account at LocalStack. */
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  /** Removed by Testcontainers at the end of the run. */
  private static final Optional<LocalStackContainer> CONTAINER = start();

  private static Optional<LocalStackContainer> start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    var container = new LocalStackContainer(IMAGE).withServices("dynamodb", "s3", "secretsmanager");
    container.start();
    System.setProperty(Cloud.ELSEWHERE, container.getEndpoint().toString());
    return Optional.of(container);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return CONTAINER.isPresent()
        ? ConditionEvaluationResult.enabled("in " + IMAGE)
        : ConditionEvaluationResult.disabled("LocalStack is not run: no Docker engine");
  }
}
