package shelf.local.runtime;

import java.nio.file.Path;
import java.util.List;

/**
 * What the managed Java runtimes start the JVM with, besides the template's JAVA_TOOL_OPTIONS. AWS
 * does not document it; this is what processes of java17 show. The archive of shared classes that
 * AWS makes of the runtime interface client is left out, since it is part of their images only.
 */
final class JvmOptions {

  /** Of the function's memory; 445 645 KiB of 512 MiB. */
  private static final int HEAP_PERCENT = 85;

  private static final int KIBIBYTES = 1024;

  private JvmOptions() {}

  /** The managed runtime reckons it from the function's memory. */
  static String heapOf(int memoryMegabytes) {
    long heap = (long) memoryMegabytes * KIBIBYTES * HEAP_PERCENT / 100;
    return "-XX:MaxHeapSize=" + heap + "k";
  }

  /** An image does not know the function's memory; the JVM in it sees what the container has. */
  static String heapOfContainer() {
    return "-XX:MaxRAMPercentage=" + HEAP_PERCENT;
  }

  static List<String> of(Path library) {
    return List.of(
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
        "-Djava.net.preferIPv4Stack=true",
        "-XX:+ErrorFileToStderr",
        "-D" + RuntimeClient.LIBRARY_PROPERTY + "=" + library);
  }
}
