package shelf.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.local.failure.StartException;
import shelf.local.gateway.SigningKey;
import shelf.local.lambda.FunctionZip;
import shelf.local.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FxOriginTest {

  private static final Path RECORDINGS = Path.of("infrastructure/sample/fx");
  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        FxEndpoint: {Type: String, Default: "", AllowedPattern: "^(https?://[^/]+)?$"}
      Resources:
        Api: {Type: AWS::Serverless::HttpApi}
        TellFunction:
          Type: AWS::Serverless::Function
          Properties:
            Handler: shelf.local.lambda.EchoFunction
            CodeUri: echo.zip
            Environment: {Variables: {MODE: environment, FX_ENDPOINT: !Ref FxEndpoint}}
      """;

  @TempDir Path home;

  @BeforeEach
  void checkout() throws IOException {
    Files.writeString(home.resolve("template.yaml"), TEMPLATE);
    FunctionZip.write(home.resolve("echo.zip"));
    SigningKey.put(home);
    var recordings = Files.createDirectories(home.resolve(RECORDINGS));
    for (var file : new String[] {"cbr.xml", "ecb.xml", "nbu.json"}) {
      var recorded = Path.of(System.getProperty("shelf.home")).resolve(RECORDINGS).resolve(file);
      Files.copy(recorded, recordings.resolve(file));
    }
  }

  @Test
  void embeddedAws_withoutAnEndpoint_servesTheSampleToTheFunctionsUntilItStops() throws Exception {
    String url;
    try (var aws = EmbeddedAws.start(Options.inMemory(home))) {
      url = endpoint(aws);
      assertThat(url).startsWith("http://127.0.0.1:");
      assertThat(table(url)).contains("USD</CharCode>", "recorded for 2025-04-01");
      assertThat(aws.fx()).contains("sample");
      assertThat(status(aws).path("fx").asString()).isEqualTo("sample");
      assertThat(status(aws).path("fx_recorded"))
          .hasToString("{\"CBR\":\"2025-04-01\",\"ECB\":\"2021-05-07\",\"NBU\":\"2026-03-16\"}");
    }
    assertThatThrownBy(() -> table(url)).isInstanceOf(ConnectException.class);
  }

  @Test
  void embeddedAws_withAnEmptyEndpoint_isLive() throws Exception {
    var options = Options.inMemory(home).withParameters(Map.of("FxEndpoint", ""));

    try (var aws = EmbeddedAws.start(options)) {
      assertThat(endpoint(aws)).isEmpty();
      assertThat(status(aws).path("fx").asString()).isEqualTo("live");
      assertThat(status(aws).path("fx_recorded").isNull()).isTrue();
    }
  }

  @Test
  void embeddedAws_withAMirror_passesItOn() throws Exception {
    var mirror = "http://127.0.0.1:9";
    var options = Options.inMemory(home).withParameters(Map.of("FxEndpoint", mirror));

    try (var aws = EmbeddedAws.start(options)) {
      assertThat(endpoint(aws)).isEqualTo(mirror);
      assertThat(status(aws).path("fx").asString()).isEqualTo(mirror);
    }
  }

  @Test
  void embeddedAws_ofATemplateWithoutRates_startsNoSample() throws Exception {
    Files.writeString(
        home.resolve("template.yaml"),
        TEMPLATE
            .replaceAll("  FxEndpoint: .*\n", "  Other: {Type: String, Default: x}\n")
            .replace(", FX_ENDPOINT: !Ref FxEndpoint", ""));
    Files.delete(home.resolve(RECORDINGS).resolve("cbr.xml"));

    try (var aws = EmbeddedAws.start(Options.inMemory(home))) {
      assertThat(aws.fx()).isEmpty();
      assertThat(status(aws).has("fx")).isTrue();
      assertThat(status(aws).path("fx").isNull()).isTrue();
    }
  }

  @Test
  void embeddedAws_withAnUnknownParameter_doesNotStart() {
    var options = Options.inMemory(home).withParameters(Map.of("FxEndpiont", ""));

    assertThatThrownBy(() -> EmbeddedAws.start(options))
        .isInstanceOf(StartException.class)
        .hasMessage("The template has no parameter FxEndpiont; it has FxEndpoint.");
  }

  @Test
  void embeddedAws_withAValueThatIsNotAllowed_doesNotStart() {
    var options = Options.inMemory(home).withParameters(Map.of("FxEndpoint", "http://a/b"));

    assertThatThrownBy(() -> EmbeddedAws.start(options))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "template: Parameters.FxEndpoint: 'http://a/b' does not match ^(https?://[^/]+)?$");
  }

  /** The function answers with its environment in one JSON string. */
  private static String endpoint(EmbeddedAws aws) throws Exception {
    var environment = new String(aws.lambda().invoke("TellFunction", "{}".getBytes(UTF_8)), UTF_8);
    return environment.replaceAll(".*FX_ENDPOINT=([^,}]*).*", "$1");
  }

  private static JsonNode status(EmbeddedAws aws) throws Exception {
    return JsonMapper.shared().readTree(get(aws.url().resolve("/_local/status")));
  }

  private static String table(String url) throws Exception {
    return get(URI.create(url + "/scripts/XML_daily.asp"));
  }

  private static String get(URI url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body();
    }
  }
}
