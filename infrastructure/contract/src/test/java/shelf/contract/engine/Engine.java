package shelf.contract.engine;

import shelf.contract.Api;
import shelf.contract.Cloud;
import shelf.local.EmbeddedAws;
import shelf.local.dynamodb.Faults;
import tools.jackson.databind.JsonNode;

/**
 * The embedded AWS inside the tests' own JVM, where its store can be looked into and its faults be
 * set. One for all tests of a run: {@link #emptied} makes it as good as new.
 */
public final class Engine {

  private static final EmbeddedAws AWS = EmbeddedAws.start(Cloud.options());
  private static final Store STORE = Store.at(AWS.dynamoDb());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AWS::close, "stop the engine"));
  }

  private Engine() {}

  /** Without faults, brands and entries of the index. */
  public static Store emptied() {
    faults().clear();
    STORE.empty();
    return STORE;
  }

  public static Store store() {
    return STORE;
  }

  /** A client with the token of an admin. */
  public static Api api() {
    return Api.at(AWS.url()).withToken(AWS.token("catalog.admin"));
  }

  public static Faults faults() {
    return AWS.faults();
  }

  /** Calls the indexer as Lambda would. */
  public static JsonNode indexer(Object event) {
    return Indexer.call(AWS, event);
  }
}
