package shelf.contract.engine;

import java.nio.charset.StandardCharsets;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The indexer of any embedded AWS. */
public final class Indexer {

  private Indexer() {}

  /** Calls it as Lambda would. */
  public static JsonNode call(EmbeddedAws aws, Object event) {
    var json = JsonMapper.shared().writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    try {
      return JsonMapper.shared().readTree(aws.lambda().invoke("IndexerFunction", json));
    } catch (FunctionFailedException e) {
      throw new AssertionError("The indexer failed", e);
    }
  }
}
