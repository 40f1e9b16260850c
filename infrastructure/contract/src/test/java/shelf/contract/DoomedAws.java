package shelf.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shelf.local.EmbeddedAws;

/**
 * An embedded AWS in a process of its own, to be killed. It starts the functions that the test
 * needs: to start all of them, as {@code ./shelf up} does, takes longer than such a test.
 */
public final class DoomedAws implements AutoCloseable {

  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "-Dshelf.home=" + Checkout.home(),
          "-cp",
          System.getProperty("java.class.path"),
          DoomedAws.class.getName());

  private final Process process;
  private final BufferedReader output;
  private final URI url;
  private final URI dynamoDb;
  private final String token;

  private DoomedAws(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.url = URI.create(line());
    this.dynamoDb = URI.create(line());
    this.token = line();
  }

  /** On a data directory, with these functions at once and the others when they are called. */
  public static DoomedAws on(Path data, Path template, String... functions) {
    var command = new ArrayList<>(JAVA);
    command.addAll(List.of(data.toString(), template.toString()));
    command.addAll(List.of(functions));
    try {
      return new DoomedAws(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process; it also ends with the one that started it. */
  public static void main(String[] arguments) throws IOException {
    var functions = Arrays.copyOfRange(arguments, 2, arguments.length);
    var options = Cloud.embedded().withData(Path.of(arguments[0]));
    var template = Path.of(arguments[1]);
    try (var aws = EmbeddedAws.start(options.withTemplate(template).starting(functions))) {
      System.out.println(aws.url());
      System.out.println(aws.dynamoDb());
      System.out.println(aws.token("catalog.admin"));
      System.in.read();
    }
  }

  private String line() {
    try {
      var line = output.readLine();
      if (line == null) {
        throw new AssertionError("the process ended by itself");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI dynamoDb() {
    return dynamoDb;
  }

  public Api admin() {
    return Api.at(url).withToken(token);
  }

  /** SIGKILL. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
