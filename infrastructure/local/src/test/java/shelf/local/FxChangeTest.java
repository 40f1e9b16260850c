package shelf.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.local.account.LocalCredentials;
import shelf.local.lambda.FunctionZip;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two starts on one data directory, whose rates come from different places. */
class FxChangeTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("shelf.home"));
  private static final String TABLE =
      """
        PricingTable:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            TableName: prices
            AttributeDefinitions:
              - {AttributeName: collection, AttributeType: S}
              - {AttributeName: member, AttributeType: S}
            KeySchema:
              - {AttributeName: collection, KeyType: HASH}
              - {AttributeName: member, KeyType: RANGE}
      """;
  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        FxEndpoint: {Type: String, Default: ""}
      Resources:
        Api: {Type: AWS::Serverless::HttpApi}
        TellFunction:
          Type: AWS::Serverless::Function
          Properties:
            Handler: shelf.local.lambda.EchoFunction
            CodeUri: echo.zip
            Environment: {Variables: {MODE: environment}}
      """
          + TABLE;

  private static final List<String> RATES =
      List.of("fixings#EUR 2026-11-20", "fixings#RUB 2026-11-20", "fixings#RUB 2026-11-21");
  private static final List<String> OTHERS = List.of("fixing x", "overrides USD", "terms fixings#");

  @TempDir Path directory;

  @BeforeEach
  void template() throws IOException {
    Files.writeString(directory.resolve("template.yaml"), TEMPLATE);
    FunctionZip.write(directory.resolve("echo.zip"));
  }

  @ParameterizedTest
  @CsvSource({
    "sample, live",
    "sample, http://127.0.0.1:9",
    "live, sample",
    "http://127.0.0.1:9, sample"
  })
  void start_onRatesOfAnotherOrigin_dropsThemAndNothingElse(String before, String now) {
    fill(before);

    try (var aws = EmbeddedAws.start(on(now))) {
      assertThat(aws.fxChange()).contains(new FxChange(before, now));
      assertThat(items(aws)).isEqualTo(OTHERS);
      put(aws, RATES);
    }
    assertKeeps(now);
  }

  /** A mirror has what the banks have. */
  @ParameterizedTest
  @CsvSource({"live, http://127.0.0.1:9", "http://127.0.0.1:9, http://127.0.0.1:8"})
  void start_onTheSameRatesByAnotherWay_keepsThem(String before, String now) {
    fill(before);

    assertKeeps(now);
    assertKeeps(before);
  }

  @ParameterizedTest
  @CsvSource({"sample", "live", "http://127.0.0.1:9"})
  void start_onRatesOfItsOwn_keepsThem(String origin) {
    fill(origin);

    assertKeeps(origin);
  }

  @Test
  void start_onDataFromBeforeOriginsWereKept_takesItsRatesForTheSample() throws IOException {
    fill("live");
    Files.delete(directory.resolve("data/fx-origin"));
    assertKeeps("sample");
    Files.delete(directory.resolve("data/fx-origin"));

    try (var aws = EmbeddedAws.start(on("live"))) {
      assertThat(aws.fxChange()).contains(new FxChange("sample", "live"));
      assertThat(items(aws)).isEqualTo(OTHERS);
    }
  }

  @Test
  void start_withNothingToDrop_hasNothingToTell() {
    EmbeddedAws.start(on("sample")).close();

    try (var aws = EmbeddedAws.start(on("live"))) {
      assertThat(aws.fxChange()).isEmpty();
      put(aws, RATES);
      put(aws, OTHERS);
    }
    assertKeeps("live");
  }

  @Test
  void start_resuming_asksWhereTheRatesCameFrom() {
    for (var origin : List.of("sample", "live", "http://127.0.0.1:9")) {
      fill(origin);
      var options = options().resuming(directory.resolve("data"));

      try (var aws = EmbeddedAws.start(options)) {
        assertThat(aws.fx()).contains(origin);
        assertThat(items(aws)).containsAll(RATES);
      }
    }
  }

  @Test
  void start_ofATemplateWithoutTheTable_hasNothingToDrop() throws IOException {
    Files.writeString(
        directory.resolve("template.yaml"), TEMPLATE.replace("PricingTable", "OtherTable"));
    fill("sample");

    try (var aws = EmbeddedAws.start(on("live"))) {
      assertThat(aws.fxChange()).isEmpty();
      assertThat(items(aws)).containsAll(RATES);
    }
  }

  private void assertKeeps(String origin) {
    try (var aws = EmbeddedAws.start(on(origin))) {
      assertThat(aws.fx()).contains(origin);
      assertThat(aws.fxChange()).isEmpty();
      assertThat(items(aws)).containsAll(RATES).containsAll(OTHERS);
    }
  }

  private void fill(String origin) {
    try (var aws = EmbeddedAws.start(on(origin))) {
      put(aws, RATES);
      put(aws, OTHERS);
    }
  }

  private Options options() {
    return Options.inMemory(CHECKOUT).withTemplate(directory.resolve("template.yaml"));
  }

  /** As {@code ./shelf up --fx} has it. */
  private Options on(String origin) {
    var options = options().withData(directory.resolve("data"));
    return switch (origin) {
      case "sample" -> options;
      case "live" -> options.withParameters(Map.of("FxEndpoint", ""));
      default -> options.withParameters(Map.of("FxEndpoint", origin));
    };
  }

  private static void put(EmbeddedAws aws, List<String> keys) {
    try (var client = client(aws.dynamoDb())) {
      for (var key : keys) {
        var parts = key.split(" ");
        var item =
            Map.of(
                "collection", AttributeValue.fromS(parts[0]),
                "member", AttributeValue.fromS(parts[1]));
        client.putItem(request -> request.tableName("prices").item(item));
      }
    }
  }

  private static List<String> items(EmbeddedAws aws) {
    try (var client = client(aws.dynamoDb())) {
      return client.scan(request -> request.tableName("prices")).items().stream()
          .map(item -> item.get("collection").s() + " " + item.get("member").s())
          .sorted()
          .toList();
    }
  }

  private static DynamoDbClient client(URI endpoint) {
    var keys = AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY);
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(LocalCredentials.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
