package shelf.local.runtime;

import java.util.HashMap;
import java.util.Map;
import shelf.local.lambda.Deployment;

/** The environment variables of a function's process: its own, and those Lambda sets. */
final class ProcessEnvironment {

  private ProcessEnvironment() {}

  /**
   * @param runtimeApi host and port
   */
  static Map<String, String> of(Launch launch, String runtimeApi) {
    Deployment deployment = launch.deployment();
    var variables = new HashMap<>(deployment.environment());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", launch.start().type());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", deployment.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(deployment.memoryMegabytes()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + deployment.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local/[$LATEST]");
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("AWS_DEFAULT_REGION", variables.getOrDefault("AWS_REGION", ""));
    variables.put("LAMBDA_TASK_ROOT", deployment.code().toString());
    variables.put("_HANDLER", deployment.handler());
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    return variables;
  }
}
