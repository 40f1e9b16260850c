package shelf.local.lambda;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shelf.local.template.Resource;

/** The Lambda service: the functions of the template, called in this JVM. */
public final class Lambda implements Invoker, AutoCloseable {

  private final Code code;
  private final InstantSource clock;
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, String> idByName = new LinkedHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("lambda-", 0).factory());

  /**
   * @param storage where logs and secrets go
   * @param aws environment variables every function gets, such as the endpoints of DynamoDB and S3
   */
  public Lambda(Code code, Storage storage, Map<String, String> aws, InstantSource clock) {
    this.code = code;
    this.clock = clock;
    StandardOutput.install();
    var secrets = new LocalSecrets(storage.secrets());
    for (var resource : code.template().resources(Code.FUNCTION)) {
      var settings = FunctionSettings.of(code.template(), resource, aws, secrets::resolve);
      functions.put(resource.id(), function(resource, settings, storage));
      idByName.put(settings.name(), resource.id());
    }
  }

  private Function function(Resource resource, FunctionSettings settings, Storage storage) {
    var log = new FunctionLog(storage.logs().resolve(settings.name() + ".log"));
    var instances = new Instances(code.of(resource.id()), settings, log, threads);
    return new Function(settings, instances, log, clock);
  }

  /** Logical ids of all functions. */
  public Set<String> functionIds() {
    return Set.copyOf(functions.keySet());
  }

  /** The logical id of a function, by that id, by its physical name, or by an ARN of it. */
  public Optional<String> functionId(String idOrName) {
    var name = idOrName.substring(idOrName.lastIndexOf(':') + 1);
    return functions.containsKey(name)
        ? Optional.of(name)
        : Optional.ofNullable(idByName.get(name));
  }

  /** Writes a line to a function's log, as somebody beside it. */
  public void log(String functionId, String line) {
    function(functionId).log(line);
  }

  /** How to run a function elsewhere than in this JVM, for as long as this is open. */
  public Deployment deployment(String functionId) {
    return function(functionId).deployment();
  }

  /**
   * Starts one instance of a function ahead of its first call.
   *
   * @throws FunctionFailedException if its constructor threw
   */
  public void warmUp(String functionId) throws FunctionFailedException {
    function(functionId).warmUp();
  }

  @Override
  public byte[] invoke(String functionId, byte[] event) throws FunctionFailedException {
    return function(functionId).invoke(event);
  }

  private Function function(String id) {
    return Optional.ofNullable(functions.get(id))
        .orElseThrow(() -> new IllegalArgumentException("There is no function " + id + "."));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    code.close();
  }
}
