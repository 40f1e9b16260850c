package shelf.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import shelf.local.gateway.SigningKey;
import shelf.local.lambda.FunctionZip;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the functions take for VK, and two starts on one data directory with different ones. */
class VkOriginTest {

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        VkEndpoint: {Type: String, Default: "https://api.vk.com"}
      Resources:
        Api: {Type: AWS::Serverless::HttpApi}
        AlbumsTable:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - {AttributeName: collection, AttributeType: S}
              - {AttributeName: member, AttributeType: S}
            KeySchema:
              - {AttributeName: collection, KeyType: HASH}
              - {AttributeName: member, KeyType: RANGE}
        TellFunction:
          Type: AWS::Serverless::Function
          Properties:
            Handler: shelf.local.lambda.EchoFunction
            CodeUri: echo.zip
            Environment: {Variables: {MODE: environment, VK_ENDPOINT: !Ref VkEndpoint}}
      """;

  private static final List<String> COPIES =
      List.of(
          "album-items#1#2 3",
          "albums#1 0000000000000002",
          "creations 1#x",
          "items#1 3",
          "job#1 state",
          "project#1 refresh",
          "token#ab state");
  private static final List<String> OURS = List.of("project#1 state", "projects 1", "vk#1 guard");

  @TempDir Path home;

  @BeforeEach
  void template() throws IOException {
    Files.writeString(home.resolve("template.yaml"), TEMPLATE);
    FunctionZip.write(home.resolve("echo.zip"));
    SigningKey.put(home);
  }

  @Test
  void embeddedAws_withoutAnEndpoint_startsTheStandIn() throws Exception {
    try (var aws = EmbeddedAws.start(Options.inMemory(home))) {
      assertThat(aws.vk()).contains("fake");
      assertThat(variable(aws, "VK_ENDPOINT")).isEqualTo(aws.fakeVk().orElseThrow().url() + "");
      assertThat(variable(aws, "AWS_ENDPOINT_URL_SECRETS_MANAGER"))
          .isEqualTo(aws.secretsManager().toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"https://api.vk.com, live", "http://127.0.0.1:9, http://127.0.0.1:9"})
  void embeddedAws_withAnEndpoint_passesItOn(String endpoint, String name) throws Exception {
    var options = Options.inMemory(home).withParameters(Map.of("VkEndpoint", endpoint));
    try (var aws = EmbeddedAws.start(options)) {
      assertThat(aws.vk()).contains(name);
      assertThat(aws.fakeVk()).isEmpty();
      assertThat(aws.sampleCommunity()).isEmpty();
      assertThat(variable(aws, "VK_ENDPOINT")).isEqualTo(endpoint);
    }
  }

  @Test
  void embeddedAws_ofATemplateWithoutVk_startsNone() throws Exception {
    Files.writeString(
        home.resolve("template.yaml"),
        TEMPLATE
            .replaceAll("  VkEndpoint: .*\n", "  Other: {Type: String, Default: x}\n")
            .replace(", VK_ENDPOINT: !Ref VkEndpoint", ""));

    try (var aws = EmbeddedAws.start(Options.inMemory(home))) {
      assertThat(aws.vk()).isEmpty();
      assertThat(aws.fakeVk()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"fake, live", "live, fake", "live, http://127.0.0.1:9"})
  void start_onAlbumsOfAnotherVk_dropsThemAndKeepsProjects(String before, String now) {
    fill(before);

    try (var aws = EmbeddedAws.start(on(now))) {
      assertThat(aws.vkBefore()).contains(before);
      assertThat(items(aws)).isEqualTo(OURS);
    }
  }

  @ParameterizedTest
  @CsvSource({"fake", "live", "http://127.0.0.1:9"})
  void start_again_keepsAlbumsAlsoWhenResuming(String origin) {
    fill(origin);
    for (var options : List.of(on(origin), Options.inMemory(home).resuming(home.resolve("data")))) {
      try (var aws = EmbeddedAws.start(options)) {
        assertThat(aws.vk()).contains(origin);
        assertThat(aws.vkBefore()).isEmpty();
        assertThat(items(aws)).containsAll(COPIES).containsAll(OURS);
      }
    }
  }

  private void fill(String origin) {
    try (var aws = EmbeddedAws.start(on(origin));
        var client = client(aws)) {
      for (var keys : List.of(COPIES, OURS)) {
        keys.forEach(key ->
            client.putItem(request ->
                request
                    .tableName("albums")
                    .item(
                        Map.of(
                            "collection", AttributeValue.fromS(key.split(" ")[0]),
                            "member", AttributeValue.fromS(key.split(" ")[1])))));
      }
    }
  }

  private Options on(String origin) {
    var options = Options.inMemory(home).withData(home.resolve("data"));
    return switch (origin) {
      case "fake" -> options;
      case "live" -> options.withParameters(Map.of("VkEndpoint", "https://api.vk.com"));
      default -> options.withParameters(Map.of("VkEndpoint", origin));
    };
  }

  /** The function answers with its environment in one JSON string. */
  private static String variable(EmbeddedAws aws, String name) throws Exception {
    var environment = new String(aws.lambda().invoke("TellFunction", "{}".getBytes(UTF_8)), UTF_8);
    return environment.replaceAll(".*[{ ]" + name + "=([^,}]*).*", "$1");
  }

  private static List<String> items(EmbeddedAws aws) {
    try (var client = client(aws)) {
      return client.scan(request -> request.tableName("albums")).items().stream()
          .map(item -> item.get("collection").s() + " " + item.get("member").s())
          .sorted()
          .toList();
    }
  }

  private static DynamoDbClient client(EmbeddedAws aws) {
    var keys = AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY);
    return DynamoDbClient.builder()
        .endpointOverride(aws.dynamoDb())
        .region(Region.of(LocalCredentials.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
