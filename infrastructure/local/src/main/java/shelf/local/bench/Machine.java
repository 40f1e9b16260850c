package shelf.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a measurement was made on, in a line: without it the figures say nothing. */
final class Machine {

  private Machine() {}

  static String line() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, load %.1f; %s %s, %s %s",
        processor(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vendor"),
        Runtime.version());
  }

  /** Empty where the kernel does not tell, as on most arm64. */
  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
