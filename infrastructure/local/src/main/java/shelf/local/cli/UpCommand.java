package shelf.local.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import shelf.local.account.LocalCredentials;
import shelf.local.sample.LoadException;

/** {@code ./shelf up}: serves until Ctrl-C. */
@Command(
    name = "up",
    description = "Starts Shelf and serves until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;
  private static final String FX_ENDPOINT = "FxEndpoint";
  private static final String VK_ENDPOINT = "VkEndpoint";

  private final AtomicBoolean stopping = new AtomicBoolean();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Of the gateway, on 127.0.0.1; 0 takes a free one. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(names = "--no-sample", description = "Leave an empty catalog empty.")
  private boolean noSample;

  @Mixin private AwsOption elsewhere;
  @Mixin private FxOption fx;
  @Mixin private VkOption vk;
  @Mixin private ParameterOption parameters;
  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var home = Home.find();
    var aws = EmbeddedAws.start(options(home));
    var file = ServerFile.in(data.root(home));
    // What ends the process, a signal or an error from here on, also ends the embedded AWS.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(aws, file), "stop"));
    file.write(server(aws));
    aws.fxChange().map(RateLine::of).ifPresent(this::say);
    VkLine.ofChange(aws).ifPresent(this::say);
    var rates = RateLine.of(aws).start();
    if (isSample(aws)) {
      say(rates.join());
    }
    var out = spec.commandLine().getOut();
    var sample = new SampleCatalog(home, aws, data.directory(home), out);
    boolean lacksPictures = !noSample && sample.load();
    announce(aws, data.directory(home).isPresent());
    if (!isSample(aws)) {
      rates.thenAccept(this::say);
    }
    if (lacksPictures) {
      loadPictures(sample);
    }
    new CountDownLatch(1).await();
    return 0;
  }

  /** Shelf serves already, and goes on to do so whatever becomes of them. */
  private void loadPictures(SampleCatalog sample) {
    try {
      say("The sample's pictures are drawn now; each is shown as soon as it is there.");
      sample.loadPictures();
    } catch (LoadException e) {
      if (!stopping.get()) {
        say("Not all of the sample's pictures are there: " + e.getMessage());
      }
    }
  }

  private Options options(Home home) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(spec.commandLine(), "--port takes 0 to " + HIGHEST_PORT + ".");
    }
    var memory = Options.inMemory(home.root()).withPort(port).withParameters(parameters());
    var kept = data.directory(home).map(memory::withData).orElse(memory);
    return elsewhere.given().map(kept::keeping).orElse(kept);
  }

  private Map<String, String> parameters() {
    var values = parameters.values();
    if (fx.isGiven() && values.containsKey(FX_ENDPOINT)) {
      throw new ParameterException(
          spec.commandLine(), "--fx and --parameter FxEndpoint say the same: give one of them.");
    }
    if (vk.isGiven() && values.containsKey(VK_ENDPOINT)) {
      throw new ParameterException(
          spec.commandLine(), "--vk and --parameter VkEndpoint say the same: give one of them.");
    }
    fx.endpoint().ifPresent(url -> values.put(FX_ENDPOINT, url));
    vk.endpoint().ifPresent(url -> values.put(VK_ENDPOINT, url));
    return values;
  }

  /** The sample answers at once: so the catalog has prices as soon as it is there. */
  private static boolean isSample(EmbeddedAws aws) {
    return aws.fx().filter("sample"::equals).isPresent();
  }

  private void say(String line) {
    var out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private static ServerFile.Server server(EmbeddedAws aws) {
    var pid = ProcessHandle.current().pid();
    return new ServerFile.Server(aws.url(), pid, aws.dynamoDb(), aws.s3());
  }

  private void stop(EmbeddedAws aws, ServerFile file) {
    stopping.set(true);
    try {
      file.deleteIfOf(ProcessHandle.current().pid());
    } finally {
      aws.close();
    }
  }

  private void announce(EmbeddedAws aws, boolean kept) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Shelf is ready: " + aws.url());
    out.println("  API documentation  " + aws.url().resolve("/docs"));
    out.println("  Token              ./shelf token");
    out.println("  DynamoDB           aws dynamodb list-tables --endpoint-url " + aws.dynamoDb());
    out.println("  S3                 aws s3 ls --endpoint-url " + aws.s3());
    out.println(
        "  Credentials        AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_DEFAULT_REGION=%s"
            .formatted(
                LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY, LocalCredentials.REGION));
    out.println("  Secrets            --endpoint-url " + aws.secretsManager());
    VkLine.of(aws).ifPresent(line -> out.println("  VK                 " + line));
    out.println("  Logs               " + aws.logs());
    out.println(kept ? "Stop with Ctrl-C; the data stays." : "Stop with Ctrl-C; the data goes.");
    out.flush();
  }
}
