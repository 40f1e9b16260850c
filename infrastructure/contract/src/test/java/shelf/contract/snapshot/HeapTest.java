package shelf.contract.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.runtime.FunctionProcess;
import shelf.local.runtime.Launch;
import shelf.local.runtime.RuntimeClient;

/** What a snapshot would have: the whole memory of a process that waits at its checkpoint. */
@Apart
class HeapTest {

  /** Of the projects in the catalog. */
  private static final String TOKEN = "vk1.a.SAMPLE-of-the-fake-that-VK-never-issued";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"AlbumsFunction", "VkSyncFunction"})
  void memory_atTheCheckpoint_hasNoToken(String id)
      throws IOException, InterruptedException, FunctionFailedException {
    var deployment = World.aws().lambda().deployment(id);
    var launch =
        Launch.ofZip(deployment, RuntimeClient.in(Checkout.home())).with(Launch.Start.SNAP_START);
    var others = children(deployment.handler());
    try (var process = FunctionProcess.start(launch, directory.resolve("log"), Clock.systemUTC())) {
      process.awaitCheckpoint();
      var own = children(deployment.handler());
      own.removeAll(others);
      var memory = dump(own.iterator().next());
      // What the environment says is there, so whatever else is would be found, too.
      var prefix = deployment.environment().get("VK_SECRET_PREFIX");
      assertThat(memory.contains(prefix)).as("has the tokens' names").isTrue();
      assertThat(memory.contains(TOKEN)).as("has the token").isFalse();
    }
  }

  private static Set<Long> children(String handler) {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(handler))
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  /** With what the collector would throw away. */
  private String dump(long pid) throws IOException, InterruptedException {
    var file = directory.resolve("heap.hprof");
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var dumping =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_dump", "-all", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("jcmd").toFile())
            .start();
    assertThat(dumping.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return Files.readString(file, ISO_8859_1);
  }
}
