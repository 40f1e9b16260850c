package shelf.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.local.dynamodb.Faults;
import shelf.local.failure.StartException;
import shelf.local.failure.StoreException;
import shelf.local.gateway.FunctionsHandler;
import shelf.local.gateway.Gateway;
import shelf.local.gateway.LocalIssuer;
import shelf.local.gateway.SchedulesHandler;
import shelf.local.iam.Permissions;
import shelf.local.lambda.Lambda;
import shelf.local.s3.LocalS3;
import shelf.local.s3.S3Requests;
import shelf.local.secrets.SecretFaults;
import shelf.local.site.Site;
import shelf.local.site.Sources;
import shelf.local.template.Template;
import shelf.local.template.TemplateFile;
import shelf.local.vk.FakeVk;
import shelf.local.vk.SampleCommunity;

/**
 * DynamoDB, S3, Lambda, API Gateway and their events for one template, in this JVM, on 127.0.0.1.
 */
public final class EmbeddedAws implements AutoCloseable {

  private final Started started;
  private final Services services;
  private final Optional<Gateway> gateway;
  private final LocalIssuer issuer;
  private final Tokens tokens;
  private final Path logs;
  private final Clock clock;
  private final Origins origins;

  private EmbeddedAws(Options options, Started started, Clock clock) {
    this.started = started;
    this.clock = clock;
    options.port().ifPresent(EmbeddedAws::requireFree);
    var data = started.add(DataDirectory.open(options.data(), options.elsewhere()));
    logs = data.logs();
    issuer = LocalIssuer.of(options.home());
    tokens = new Tokens(issuer, clock);
    var file = TemplateFile.read(options.template());
    var parameters = new StackParameters(file.parameters(), options.parameters());
    origins =
        new Origins(
            FxOrigin.of(parameters, options, started, clock),
            VkOrigin.of(parameters, options.home(), data, started, clock));
    services = Services.start(s3 -> drawn(file, parameters, s3), data, origins, started, clock);
    services.warmUp(options.first());
    var sources = Sources.of(s3(), parameters.media());
    gateway = options.port().map(port -> started.add(gateway(port, options, sources)));
  }

  /**
   * Starts everything; when it returns, it serves.
   *
   * @throws StartException if it cannot, as do {@link StoreException} and {@code
   *     TemplateException}: one sentence each; what had started is stopped again
   */
  public static EmbeddedAws start(Options options) {
    var started = new Started();
    try {
      return new EmbeddedAws(options, started, Clock.systemUTC());
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Tells of a taken port at once instead of after everything else has started. */
  private static void requireFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      socket.getLocalPort();
    } catch (IOException | IllegalArgumentException e) {
      throw taken(port, e);
    }
  }

  private static StartException taken(int port, Exception cause) {
    return new StartException("The port " + port + " is not free on 127.0.0.1.", cause);
  }

  private static Template drawn(TemplateFile file, StackParameters parameters, LocalS3 s3) {
    parameters.distribution(s3.distribution());
    return file.with(parameters.values());
  }

  private Gateway gateway(int port, Options options, Sources sources) {
    var lambda = services.lambda();
    var status = new StatusReport(this, services, options.data(), clock.instant());
    try {
      return Gateway.start(
          port,
          List.of(
              new FunctionsHandler(lambda),
              new SchedulesHandler(services.events()::runSchedule),
              new Site(options.home(), status, sources),
              Gateway.api(services.template(), lambda, issuer, clock)));
    } catch (IOException e) {
      throw taken(port, e);
    }
  }

  /**
   * Where the gateway listens, with a trailing slash.
   *
   * @throws IllegalStateException if it was started without one
   */
  public URI url() {
    return gateway.orElseThrow(() -> new IllegalStateException("there is no gateway")).url();
  }

  /** For {@code --endpoint-url} of DynamoDB. */
  public URI dynamoDb() {
    return services.dynamoDb().endpoint();
  }

  /** For {@code --endpoint-url} of S3. */
  public URI s3() {
    return services.s3().endpoint();
  }

  /** How often S3 was asked so far. */
  public S3Requests s3Requests() {
    return services.s3().requests();
  }

  /** For {@code --endpoint-url} of Secrets Manager. */
  public URI secretsManager() {
    return services.secrets().endpoint();
  }

  /** The faults Secrets Manager produces. */
  public SecretFaults secretFaults() {
    return services.secrets().faults();
  }

  /** What the functions may do, did and were refused. */
  public Permissions permissions() {
    return services.permissions();
  }

  /** Calls functions as an event source would; also knows their names. */
  public Lambda lambda() {
    return services.lambda();
  }

  /** A token that is good for half an hour at least; the same one for some calls. */
  public String token(String scope) {
    return tokens.of(scope);
  }

  /** The faults DynamoDB produces. */
  public Faults faults() {
    return services.dynamoDb().faults();
  }

  /**
   * Where the functions ask for exchange rates: {@code sample}, {@code live}, or the URL of a
   * mirror; empty if the template does not ask for rates at all.
   */
  public Optional<String> fx() {
    return origins.fx().name();
  }

  /** The days whose rates the sample really has, by source ({@code CBR}); none if not in use. */
  public Optional<Map<String, LocalDate>> fxRecorded() {
    return origins.fx().recorded();
  }

  /** Where the data directory's rates had come from, if this start dropped them for that. */
  public Optional<FxChange> fxChange() {
    return services.fxChange();
  }

  /**
   * What the functions take for VK: {@code fake}, {@code live}, or the URL of another server; empty
   * if the template does not ask for VK at all.
   */
  public Optional<String> vk() {
    return origins.vk().name();
  }

  /** The stand-in for VK, if it is in use. */
  public Optional<FakeVk> fakeVk() {
    return origins.vk().fake();
  }

  /** The community that the stand-in has at first; none if VK is another one. */
  public Optional<SampleCommunity> sampleCommunity() {
    return origins.vk().sample();
  }

  /** What the data directory's albums had come from, if this start dropped them for that. */
  public Optional<String> vkBefore() {
    return services.vkBefore();
  }

  /**
   * Starts what a schedule of the template does, now.
   *
   * @throws java.util.NoSuchElementException if there is none of this name
   */
  public void runSchedule(String name) {
    services.events().runSchedule(name);
  }

  /**
   * Waits until the functions have heard of everything written so far.
   *
   * @return whether they had in time
   */
  public boolean awaitStreams(Duration patience) throws InterruptedException {
    return services.events().awaitIdle(patience);
  }

  /** Directory of the functions' logs. */
  public Path logs() {
    return logs;
  }

  @Override
  public void close() {
    started.close();
  }
}
