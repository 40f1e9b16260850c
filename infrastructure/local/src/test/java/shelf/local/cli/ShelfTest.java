package shelf.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int shelf(String... arguments) {
    return Shelf.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                             | Which command? up, token, invoke, load, measure or bench.
          --nonsense         | Unknown option: '--nonsense'
          nonsense           | Unmatched argument at index 0: 'nonsense'
          up --port x        | Invalid value for option '--port': 'x' is not an int
          up --port 70000    | --port takes 0 to 65535.
          up --parameter A   | --parameter takes NAME=VALUE.
          up --parameter =a  | --parameter takes NAME=VALUE.
          up --parameter A=1 --parameter A=2 | --parameter gives A twice.
          up --fx live --parameter FxEndpoint= | --fx and --parameter FxEndpoint say the same: give one of them.
          up --data memory --port 0 --parameter BaseCurrency=rub | template: Parameters.BaseCurrency: 'rub' does not match ^[A-Z]{3}$
          token --ttl 0      | --ttl takes 1 second to 10 years.
          invoke brands none | The event none cannot be read.
          load               | Load what? FILE, --generate N, or --products N.
          load a --generate 2 | Load what? FILE, --generate N, or --products N.
          load --products 3 --generate 2 | Load what? FILE, --generate N, or --products N.
          load --generate 0  | --generate and --products take 1 or more.
          load --pictures    | --pictures takes the FILE to draw.
          load --products 0  | --generate and --products take 1 or more.
          """)
  void command_thatCannotBeDone_isOneSentenceAndExitCode2(String line, String sentence) {
    var code = shelf(line == null ? new String[0] : line.split(" "));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString().strip()).isEqualTo(sentence);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "Live",
        "http://",
        "ftp://a",
        "http://a/b",
        "http://a?b",
        "http://a#b",
        "http://u@a",
        "http://a:b",
        "http://a_b"
      })
  void up_withRatesFromNowhere_saysWhereTheyMayComeFrom(String fx) {
    assertThat(shelf("up", "--fx", fx)).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("--fx takes sample, live, or a URL such as http://127.0.0.1:8081.");
  }

  @Test
  void token_withOptions_isAJwtAndNothingElse() throws Exception {
    var code = shelf("token", "--scope", "a b", "--ttl", "60", "--subject", "me");

    var claims = SignedJWT.parse(out.toString().strip()).getJWTClaimsSet();
    assertThat(code).isZero();
    assertThat(claims.getSubject()).isEqualTo("me");
    assertThat(claims.getStringClaim("scope")).isEqualTo("a b");
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
        .isEqualTo(60_000);
  }

  @Test
  void load_withoutServer_saysHowToStartOne() {
    var code = shelf("load", "--data", directory.toString(), "brands.csv");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString().strip()).isEqualTo("Shelf is not running: start it with ./shelf up.");
  }

  @Test
  void up_onATakenPort_isOneSentence() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var code = shelf("up", "--data", "memory", "--port", "" + other.getLocalPort());

      assertThat(code).isEqualTo(2);
      assertThat(err.toString().strip())
          .isEqualTo("The port " + other.getLocalPort() + " is not free on 127.0.0.1.");
    }
  }

  @Test
  void up_withAParameterThatTheTemplateHasNot_namesThoseItHas() {
    var code = shelf("up", "--data", "memory", "--port", "0", "--parameter", "Nonsense=1");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString().strip())
        .startsWith("The template has no parameter Nonsense; it has ")
        .contains(" BaseCurrency, ")
        .hasLineCount(1);
  }

  @Test
  void serverFile_ofAServerThatRuns_isLiveUntilItIsGone() throws IOException {
    var file = ServerFile.in(directory);
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      file.write(server(socket.getLocalPort(), ProcessHandle.current().pid()));

      assertThat(file.live()).isPresent();
    }
    assertThat(file.live()).isEmpty();
  }

  @Test
  void serverFile_ofAKilledServer_isNotLive() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var file = ServerFile.in(directory);
      file.write(server(socket.getLocalPort(), Long.MAX_VALUE));

      assertThat(file.live()).isEmpty();
    }
  }

  @Test
  void serverFile_cutOff_isNoServer() throws IOException {
    Files.writeString(directory.resolve("server.json"), "{\"url\":\"http");

    assertThat(ServerFile.in(directory).live()).isEmpty();
  }

  @Test
  void serverFile_ofAnotherServer_isNotDeleted() {
    var file = ServerFile.in(directory);
    file.write(server(1, 7));

    file.deleteIfOf(8);
    assertThat(directory.resolve("server.json")).exists();
    file.deleteIfOf(7);
    assertThat(directory.resolve("server.json")).doesNotExist();
  }

  private static ServerFile.Server server(int port, long pid) {
    var url = URI.create("http://127.0.0.1:" + port + "/");
    return new ServerFile.Server(url, pid, url, url);
  }
}
