package shelf.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shelf.local.elsewhere.Elsewhere;

/**
 * How to start the embedded AWS.
 *
 * @param home root of the checkout; the signing key and the API description are found there
 * @param template the SAM template, {@code template.yaml} of home unless said otherwise
 * @param data directory of everything that survives a restart; none keeps all in memory
 * @param port of the gateway on 127.0.0.1; 0 takes a free one, none starts no gateway
 * @param parameters values for the template's parameters; unless named here, the issuer and the
 *     audience are the local ones, any origin is allowed, answers carry Server-Timing, images are
 *     read from the stand-in for CloudFront ({@code MediaPublicBaseUrl}), and exchange rates come
 *     from the sample ({@code FxEndpoint}), and a stand-in is taken for VK ({@code VkEndpoint}):
 *     nothing goes to the internet
 * @param first functions that are started at once, by their ids in the template; the others when
 *     they are needed. None named: all are
 * @param elsewhere another AWS that keeps tables, secrets and objects, instead of the data
 *     directory
 */
public record Options(
    Path home,
    Path template,
    Optional<Path> data,
    Optional<Integer> port,
    Map<String, String> parameters,
    Set<String> first,
    Optional<Elsewhere> elsewhere) {

  public Options {
    parameters = Map.copyOf(parameters);
    first = Set.copyOf(first);
  }

  /** Everything in memory, the gateway on a free port. */
  public static Options inMemory(Path home) {
    var template = home.resolve("template.yaml");
    return new Options(
        home, template, Optional.empty(), Optional.of(0), Map.of(), Set.of(), Optional.empty());
  }

  public Options withTemplate(Path other) {
    return new Options(home, other, data, port, parameters, first, elsewhere);
  }

  public Options withData(Path directory) {
    return new Options(home, template, Optional.of(directory), port, parameters, first, elsewhere);
  }

  /** Data of a directory, with exchange rates and VK from where those in it came from. */
  public Options resuming(Path directory) {
    var origin = new FxOriginFile(directory.resolve(FxOriginFile.NAME)).read();
    var kept = new HashMap<>(parameters);
    origin.flatMap(FxOrigin::endpoint).ifPresent(url -> kept.put(FxOrigin.PARAMETER, url));
    var vk = new VkOriginFile(directory.resolve(VkOriginFile.NAME)).read();
    vk.flatMap(VkOrigin::endpoint).ifPresent(url -> kept.put(VkOrigin.PARAMETER, url));
    return withData(directory).withParameters(kept);
  }

  public Options withPort(int other) {
    return new Options(home, template, data, Optional.of(other), parameters, first, elsewhere);
  }

  public Options withoutGateway() {
    return new Options(home, template, data, Optional.empty(), parameters, first, elsewhere);
  }

  public Options withParameters(Map<String, String> others) {
    return new Options(home, template, data, port, others, first, elsewhere);
  }

  /** Does not wait for functions that may never be called, as most are in a test of one. */
  public Options starting(String... functions) {
    return new Options(home, template, data, port, parameters, Set.of(functions), elsewhere);
  }

  /** With tables, secrets and objects in another AWS. */
  public Options keeping(Elsewhere other) {
    return new Options(home, template, data, port, parameters, first, Optional.of(other));
  }
}
