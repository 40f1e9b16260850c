package shelf.contract.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shelf.contract.Callers;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.engine.Brands;
import shelf.local.EmbeddedAws;
import shelf.local.dynamodb.Faults;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An embedded AWS in which the function <b>purge</b> is called by the tests alone. */
final class PurgeEngine implements AutoCloseable {

  private final EmbeddedAws aws;
  private final Callers callers;
  private final Catalog catalog;

  /**
   * @param seconds how long the function may run; it begins nothing in the last 15
   */
  PurgeEngine(int seconds) {
    var options =
        Cloud.options()
            .starting("BrandsFunction", "PurgeFunction")
            .withTemplate(Unheard.both(seconds));
    this.aws = EmbeddedAws.start(options);
    this.callers = new Callers(aws);
    this.catalog = Catalog.at(aws.dynamoDb());
  }

  /** The one of most tests of a run, without faults, brands and parts. */
  static PurgeEngine emptied() {
    var engine = Shared.ENGINE;
    engine.faults().clear();
    engine.catalog.empty();
    return engine;
  }

  Catalog catalog() {
    return catalog;
  }

  Faults faults() {
    return aws.faults();
  }

  Brands brands() {
    return new Brands(callers.admin());
  }

  /** As the stream does: it brings the event again as long as this fails. */
  JsonNode byStream() throws FunctionFailedException {
    return purge("brand-deleted");
  }

  JsonNode bySchedule() throws FunctionFailedException {
    return purge("schedule");
  }

  private JsonNode purge(String event) throws FunctionFailedException {
    var json = read(Checkout.at("events/purge/" + event + ".json"));
    return JsonMapper.shared().readTree(aws.lambda().invoke("PurgeFunction", json));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the last invocation said of itself. */
  JsonNode lastLine() {
    var log = new String(read(aws.logs().resolve("purge.log"))).lines();
    var lines = log.filter(line -> line.startsWith("{\"brands\"")).toList();
    return JsonMapper.shared().readTree(lines.getLast());
  }

  @Override
  public void close() {
    aws.close();
  }

  private static final class Shared {

    static final PurgeEngine ENGINE = new PurgeEngine(60);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(ENGINE::close, "stop the engine"));
    }
  }
}
