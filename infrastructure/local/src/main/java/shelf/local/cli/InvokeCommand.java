package shelf.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shelf.local.failure.StartException;

/** {@code ./shelf invoke}: calls one function with an event from a file or standard input. */
@Command(
    name = "invoke",
    description = "Calls a function with an event and prints its answer.",
    mixinStandardHelpOptions = true)
final class InvokeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FUNCTION", description = "As brands or BrandsFunction.")
  private String function;

  @Parameters(index = "1", paramLabel = "EVENT", description = "A JSON file, or - for stdin.")
  private String event;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var home = Home.find();
    var payload = read();
    var outcome =
        ServerFile.in(data.root(home))
            .live()
            .map(server -> RemoteCall.of(server, function, payload))
            .orElseGet(() -> EmbeddedCall.of(home, data.directory(home), function, payload));
    var out = spec.commandLine().getOut();
    out.println(new String(outcome.answer(), StandardCharsets.UTF_8));
    out.flush();
    return outcome.failed() ? 1 : 0;
  }

  private byte[] read() {
    try {
      return event.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(event));
    } catch (IOException e) {
      throw new StartException("The event " + event + " cannot be read.", e);
    }
  }
}
