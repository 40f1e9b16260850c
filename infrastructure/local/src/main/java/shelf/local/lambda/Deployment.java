package shelf.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as it is deployed: what it takes to run it anywhere.
 *
 * @param name the physical name
 * @param zip its code, as it is uploaded
 * @param code directory of the unpacked zip, as Lambda's {@code /var/task}
 * @param environment the template's, and that of the embedded AWS
 */
public record Deployment(
    String name,
    Path zip,
    String handler,
    Path code,
    Duration timeout,
    int memoryMegabytes,
    Map<String, String> environment) {

  /** Its address in the one account there is. */
  public String arn() {
    return "arn:aws:lambda:eu-central-1:000000000000:function:" + name;
  }
}
