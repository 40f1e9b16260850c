package shelf.local.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shelf.local.bench.BenchCommand;
import shelf.local.failure.StartException;
import shelf.local.failure.StoreException;
import shelf.local.measure.MeasureCommand;
import shelf.local.sample.LoadException;
import shelf.local.template.TemplateException;

/** The {@code ./shelf} command line. */
@Command(
    name = "shelf",
    description = "Shelf on this machine: the functions, DynamoDB, S3 and the gateway.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      TokenCommand.class,
      InvokeCommand.class,
      LoadCommand.class,
      MeasureCommand.class,
      BenchCommand.class
    })
public final class Shelf implements Runnable {

  private static final int REFUSED = 2;

  @Spec private CommandSpec spec;

  /** Runs one command; exit code 0 done, 1 a function failed, 2 it could not be done. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Shelf())
        .setParameterExceptionHandler(Shelf::misused)
        .setExecutionExceptionHandler(Shelf::failed);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which command? up, token, invoke, load, measure or bench.");
  }

  private static int misused(ParameterException e, String[] arguments) {
    return refused(e.getCommandLine(), e.getMessage());
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult arguments)
      throws Exception {
    return switch (e) {
      case StartException start -> refused(command, start.getMessage());
      case StoreException store -> refused(command, store.getMessage());
      case TemplateException template -> refused(command, template.getMessage());
      case LoadException load -> refused(command, load.getMessage());
      default -> throw e;
    };
  }

  private static int refused(CommandLine command, String sentence) {
    PrintWriter err = command.getErr();
    err.println(sentence);
    err.flush();
    return REFUSED;
  }
}
