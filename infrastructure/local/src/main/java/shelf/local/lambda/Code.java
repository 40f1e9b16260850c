package shelf.local.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import shelf.local.failure.StartException;
import shelf.local.template.Resource;
import shelf.local.template.Template;

/** The code of all functions of a template, unpacked and ready to load. */
public final class Code implements AutoCloseable {

  static final String FUNCTION = "AWS::Serverless::Function";

  private final Template template;
  private final Map<String, FunctionCode> byId;

  private Code(Template template, Map<String, FunctionCode> byId) {
    this.template = template;
    this.byId = byId;
  }

  /**
   * Unpacks every function's zip that this JVM does not hold already, all at once.
   *
   * @throws StartException if a zip is missing or does not hold the handler; the message is one
   *     sentence
   */
  public static Code load(Template template) {
    var loading = new LinkedHashMap<String, CompletableFuture<FunctionCode>>();
    for (var function : template.resources(FUNCTION)) {
      loading.put(function.id(), CompletableFuture.supplyAsync(() -> load(template, function)));
    }
    var loaded = new LinkedHashMap<String, FunctionCode>();
    try {
      loading.forEach((id, code) -> loaded.put(id, code.join()));
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    return new Code(template, loaded);
  }

  private static FunctionCode load(Template template, Resource function) {
    var handler = FunctionSettings.required(function, "Handler");
    var zip = template.directory().resolve(FunctionSettings.required(function, "CodeUri"));
    return SharedCode.take(zip.normalize(), handler);
  }

  Template template() {
    return template;
  }

  FunctionCode of(String functionId) {
    return byId.get(functionId);
  }

  @Override
  public void close() {
    byId.values().forEach(SharedCode::giveBack);
  }
}
