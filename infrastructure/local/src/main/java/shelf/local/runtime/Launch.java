package shelf.local.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shelf.local.lambda.Deployment;

/**
 * How a process of a function is started.
 *
 * @param options of the JVM besides those of every Java runtime
 * @param classPath of the JVM; what is not on it is taken from the unpacked zip
 * @param start how it is initialized
 */
public record Launch(
    Deployment deployment, List<String> options, List<Path> classPath, Path library, Start start) {

  /** As {@code AWS_LAMBDA_INITIALIZATION_TYPE} has it. */
  public enum Start {
    ON_DEMAND("on-demand"),
    SNAP_START("snap-start");

    private final String type;

    Start(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  /** As the managed runtime starts a zip: its jars are none of the JVM's class path. */
  public static Launch ofZip(Deployment deployment, RuntimeClient client) {
    return new Launch(deployment, List.of(), client.jars(), client.library(), Start.ON_DEMAND);
  }

  public Launch with(Start other) {
    return new Launch(deployment, options, classPath, library, other);
  }

  /** With one more option of the JVM. */
  public Launch with(String option) {
    var more = Stream.concat(options.stream(), Stream.of(option)).toList();
    return new Launch(deployment, more, classPath, library, start);
  }

  /**
   * The JVM's arguments: those of the managed runtime, then the others.
   *
   * @param heap how large it may become
   */
  List<String> arguments(String heap) {
    var arguments = new ArrayList<String>();
    arguments.add(heap);
    arguments.addAll(JvmOptions.of(library));
    arguments.addAll(options);
    var entries = classPath.stream().map(Path::toString).toList();
    arguments.add("-classpath");
    arguments.add(String.join(":", entries));
    arguments.add(RuntimeClient.MAIN);
    arguments.add(deployment.handler());
    return arguments;
  }
}
