package shelf.contract.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.engine.DirectDynamoDb;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import shelf.media.RemovedMedia;
import shelf.registry.PurgeItem;
import shelf.registry.PurgeItem.Lease;
import shelf.table.Query;
import shelf.table.Table;

/**
 * All functions of the template, on one engine. URLs of images are signed, so that they too need a
 * permission; removals of images wait for whoever brings their events.
 *
 * @param admin with one token for all: signing one costs more than what most requests ask for
 */
record Everything(EmbeddedAws aws, Path directory, Api admin) implements AutoCloseable {

  static Everything start() {
    try {
      var directory = Files.createTempDirectory("permissions");
      var options =
          Options.inMemory(Checkout.home())
              .withTemplate(template(directory))
              .withData(directory.resolve("data"))
              .withParameters(Map.of("MediaPublicBaseUrl", "presigned"));
      var aws = EmbeddedAws.start(options);
      var admin = Api.at(aws.url()).withToken(aws.token("catalog.admin"));
      return new Everything(aws, directory, admin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the catalog of which the events speak. */
  void fill() {
    for (var step : new Requests(admin()).catalog().toList()) {
      assertThat(step.work().get().status()).as("%s", step).isBetween(200, 299);
    }
  }

  private static Path template(Path directory) throws IOException {
    var text = Files.readString(Checkout.at("template.yaml"));
    var deaf = text.replace("{\"S\": [\"removed-media\"]}", "{\"S\": [\"nothing\"]}");
    assertThat(deaf).contains("\"nothing\"");
    var functions = Checkout.at("functions").toUri().getPath();
    return Files.writeString(
        directory.resolve("template.yaml"),
        deaf.replace("CodeUri: functions/", "CodeUri: " + functions));
  }

  Api anyone() {
    return Api.at(aws.url());
  }

  /** A table, past every function. */
  Table table(String name) {
    return DirectDynamoDb.at(aws.dynamoDb()).table(name);
  }

  /**
   * Lets the next run take the purges that an earlier one holds: who was refused in the middle of
   * one keeps its lease for seconds, and nothing is learned from waiting for that.
   */
  void endLeases() {
    var brands = table("brands");
    for (var purge : brands.query(Query.of(PurgeItem.COLLECTION).consistently())) {
      purge
          .maybeText("leased_by")
          .map(holder -> new Lease(holder, Instant.now()))
          .ifPresent(over -> brands.update(purge.key(), PurgeItem.keep(over)));
    }
  }

  /** A file of the bucket that has been there for so long. */
  void putFile(String key, Duration age) {
    try {
      var file = directory.resolve("data/s3/media").resolve(key);
      Files.createDirectories(file.getParent());
      Files.write(file, Pictures.PNG);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that images are to be removed, unless that is noted. */
  void toBeRemoved(String table, RemovedMedia.Removed removed, Duration age) {
    var at = Clock.fixed(Instant.now().minus(age), ZoneOffset.UTC);
    var transaction = table(table).transaction();
    RemovedMedia.note(transaction, table(table), removed, at);
    transaction.commit();
  }

  @Override
  public void close() {
    aws.close();
  }
}
