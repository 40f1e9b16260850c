package shelf.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import shelf.local.account.LocalCredentials;
import shelf.local.site.Status;
import shelf.local.template.Resource;
import shelf.local.template.Tree;

/** Looks up what {@code /_local/status} shows. */
record StatusReport(EmbeddedAws aws, Services services, Optional<Path> data, Instant startedAt)
    implements Supplier<Status> {

  private static final String VERSION = version();

  @Override
  public Status get() {
    var credentials =
        new Status.Credentials(
            LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY, LocalCredentials.REGION);
    return new Status(
        VERSION,
        startedAt,
        aws.url(),
        resources("AWS::Serverless::Function").stream().map(this::function).toList(),
        resources("AWS::DynamoDB::Table").stream().map(this::table).toList(),
        new Status.Endpoints(aws.dynamoDb(), aws.s3(), aws.secretsManager()),
        credentials,
        resources("AWS::S3::Bucket").stream().map(this::name).toList(),
        data.map(Path::toString).orElse("memory"),
        aws.fx(),
        aws.fxRecorded(),
        aws.vk());
  }

  private List<Resource> resources(String type) {
    return services.template().resources(type);
  }

  private String name(Resource resource) {
    return services.template().physicalName(resource.id());
  }

  private Status.Function function(Resource function) {
    var events = Tree.map(function.properties().get("Events")).values();
    var routes = events.stream().filter(StatusReport::isRoute).count();
    return new Status.Function(name(function), (int) routes);
  }

  private static boolean isRoute(Object event) {
    return "HttpApi".equals(Tree.map(event).get("Type"));
  }

  private Status.Table table(Resource table) {
    var name = name(table);
    var described = services.dynamoDb().client().describeTable(request -> request.tableName(name));
    return new Status.Table(name, described.table().itemCount());
  }

  private static String version() {
    var maven = "/META-INF/maven/shelf/local/pom.properties";
    try (var in = StatusReport.class.getResourceAsStream(maven)) {
      var properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unpacked");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
