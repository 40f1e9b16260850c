package shelf.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelf.local.dynamodb.TestTables.brand;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.failure.StoreException;
import shelf.local.iam.Permissions;
import shelf.local.template.Resource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class LocalDynamoDbTest {

  @TempDir Path directory;

  @Test
  void start_listensOnLoopbackOnly() throws IOException {
    var outside = outsideAddress();
    Assumptions.assumeTrue(outside.isPresent(), "this machine has no other address");
    try (var dynamoDb = LocalDynamoDb.start(Optional.empty(), new Permissions());
        var socket = new Socket()) {
      var address = new InetSocketAddress(outside.get(), dynamoDb.endpoint().getPort());
      assertThatThrownBy(() -> socket.connect(address, 2_000)).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void call_ofNobody_isRefused() {
    try (var dynamoDb = withBrands(Optional.empty());
        var nobody = TestTables.client(dynamoDb.endpoint(), "some-other.key")) {
      assertThatThrownBy(nobody::listTables)
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              e ->
                  assertThat(e.awsErrorDetails().errorCode())
                      .isEqualTo("UnrecognizedClientException"));
    }
  }

  @Test
  void createTables_takesOverStreamAndTimeToLive() {
    try (var dynamoDb = withBrands(Optional.empty())) {
      var table = dynamoDb.client().describeTable(request -> request.tableName("brands")).table();
      assertThat(table.streamSpecification().streamViewTypeAsString())
          .isEqualTo("NEW_AND_OLD_IMAGES");
      assertThat(
              dynamoDb
                  .client()
                  .describeTimeToLive(request -> request.tableName("brands"))
                  .timeToLiveDescription()
                  .timeToLiveStatus())
          .isEqualTo(TimeToLiveStatus.ENABLED);
    }
  }

  @Test
  void restart_keepsTheData() {
    try (var dynamoDb = withBrands(Optional.of(directory))) {
      dynamoDb.client().putItem(request -> request.tableName("brands").item(brand("kept")));
    }
    try (var dynamoDb = withBrands(Optional.of(directory))) {
      assertThat(count(dynamoDb)).isEqualTo(1);
    }
  }

  @Test
  void restart_withAnIndexMore_addsIt() {
    withBrands(Optional.of(directory)).close();
    var wanted = TestTables.table("BrandsTable", "brand_id", "country");
    try (var dynamoDb = LocalDynamoDb.start(Optional.of(directory), new Permissions())) {
      dynamoDb.createTables(List.of(wanted), TestTables::physicalName);
      assertThat(
              dynamoDb
                  .client()
                  .describeTable(request -> request.tableName("brands"))
                  .table()
                  .globalSecondaryIndexes())
          .extracting(index -> index.indexName())
          .contains("by-country");
    }
  }

  @Test
  void restart_withOtherKeys_saysWhichTableAndWhere() {
    withBrands(Optional.of(directory)).close();
    var other = List.of(TestTables.table("BrandsTable", "id", "name"));
    try (var dynamoDb = LocalDynamoDb.start(Optional.of(directory), new Permissions())) {
      assertThatThrownBy(() -> dynamoDb.createTables(other, TestTables::physicalName))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Table brands in " + directory)
          .hasMessageContaining("brand_id HASH")
          .hasMessageContaining("id HASH");
    }
  }

  @Test
  void brokenFile_isOneSentence() throws IOException {
    Files.writeString(directory.resolve("shared-local-instance.db"), "not a database".repeat(999));
    assertThatThrownBy(() -> LocalDynamoDb.start(Optional.of(directory), new Permissions()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void onWrite_isToldOfWritesOnly_andOfTheirTables() {
    try (var dynamoDb = withBrands(Optional.empty())) {
      var writes = new ArrayList<Set<String>>();
      dynamoDb.onWrite(writes::add);
      dynamoDb.client().putItem(request -> request.tableName("brands").item(brand("a")));
      dynamoDb.client().scan(request -> request.tableName("brands"));
      assertThat(writes).containsExactly(Set.of("brands"));
    }
  }

  private static LocalDynamoDb withBrands(Optional<Path> directory) {
    var dynamoDb = LocalDynamoDb.start(directory, new Permissions());
    dynamoDb.createTables(List.<Resource>of(TestTables.BRANDS), TestTables::physicalName);
    return dynamoDb;
  }

  private static int count(LocalDynamoDb dynamoDb) {
    return dynamoDb.client().scan(request -> request.tableName("brands")).count();
  }

  private static Optional<Inet4Address> outsideAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .filter(Inet4Address.class::isInstance)
        .map(Inet4Address.class::cast)
        .findAny();
  }
}
