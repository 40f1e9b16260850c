package shelf.local.vk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import shelf.local.vk.Trouble.Kind;
import shelf.local.wire.Nap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers calls: checks them as VK does, does what they ask, and what was ordered to go wrong. */
final class Calls implements AutoCloseable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger pending = new AtomicInteger();
  private final Methods methods;
  private final Troubles troubles;
  private final CallLog log;

  Calls(Methods methods, Troubles troubles, CallLog log) {
    this.methods = methods;
    this.troubles = troubles;
    this.log = log;
  }

  /** How many calls are answered and not done yet. */
  int pending() {
    return pending.get();
  }

  Reply answer(Ask ask) {
    try {
      requireCallable(ask);
      return troubles
          .of(ask.method(), ask.token().orElse(""))
          .map(trouble -> answer(ask, trouble))
          .orElseGet(() -> new Reply.Json(done(ask, Optional.empty())));
    } catch (Refusal e) {
      return new Reply.Json(Errors.body(e, ask));
    }
  }

  private void requireCallable(Ask ask) {
    boolean tooMany = log.isOneTooMany(ask.method(), ask.token().orElse(""));
    if (!ask.isForm()) {
      throw Refusal.parameter("the body is no form");
    }
    if (ask.token().isEmpty()) {
      throw new Refusal(5, "User authorization failed: no access_token passed.");
    }
    if (tooMany) {
      throw Refusal.of(6);
    }
    if (ask.params().text("v").isEmpty()) {
      throw new Refusal(8, "Invalid request: v (version) is required");
    }
  }

  private Reply answer(Ask ask, Trouble trouble) {
    return switch (trouble.kind()) {
      case ERROR -> throw trouble.refusal();
      case HTML -> new Reply.Html();
      case RESET -> new Reply.Reset();
      case SLOW -> {
        Nap.of(trouble.delay());
        yield new Reply.Json(done(ask, Optional.empty()));
      }
      case LATE -> {
        pending.incrementAndGet();
        later.execute(() -> doLater(ask, trouble.delay()));
        yield new Reply.Html();
      }
      case DONE_RESET, DONE_HTML, DONE_SLOW, DONE_CUT ->
          spoiled(done(ask, Optional.empty()), trouble);
      case NULL_RESPONSE, FALSE_ITEM -> new Reply.Json(done(ask, Optional.of(trouble.kind())));
    };
  }

  private static Reply spoiled(JsonNode body, Trouble trouble) {
    Nap.of(trouble.delay());
    return switch (trouble.kind()) {
      case DONE_RESET -> new Reply.Reset();
      case DONE_HTML -> new Reply.Html();
      case DONE_CUT -> new Reply.Cut(body);
      default -> new Reply.Json(body);
    };
  }

  private void doLater(Ask ask, Duration delay) {
    try {
      Nap.of(delay);
      if (!Thread.currentThread().isInterrupted()) {
        done(ask, Optional.empty());
      }
    } finally {
      pending.decrementAndGet();
    }
  }

  /** The whole body; an error of the method becomes one that says so. */
  private JsonNode done(Ask ask, Optional<Kind> oddity) {
    try {
      return ask.method().equals("execute")
          ? execute(ask, oddity.filter(Kind.NULL_RESPONSE::equals).isPresent())
          : response(odd(methods.call(ask.method(), ask.params()), oddity));
    } catch (Refusal e) {
      return Errors.body(e, ask);
    }
  }

  private static ObjectNode response(JsonNode value) {
    return JSON.objectNode().set("response", value);
  }

  private static JsonNode odd(JsonNode answer, Optional<Kind> oddity) {
    if (oddity.filter(Kind.FALSE_ITEM::equals).isPresent()
        && answer.path("items") instanceof ArrayNode items
        && !items.isEmpty()) {
      items.set(0, JSON.booleanNode(false));
    }
    return answer;
  }

  /** One call after the other; what fails is {@code false} in its place, and told at the end. */
  private JsonNode execute(Ask ask, boolean isNull) {
    var script = Script.of(ask.params().text("code").orElseThrow(() -> Refusal.of(12)));
    var values = JSON.arrayNode();
    var errors = JSON.arrayNode();
    for (var step : script.steps()) {
      try {
        values.add(step(step, ask.token().orElse("")));
      } catch (Refusal e) {
        values.add(false);
        errors.add(Errors.ofCall(step.method(), e));
      }
    }
    if (isNull) {
      errors.add(Errors.ofCall("execute", Refusal.of(13)));
    }
    var body = response(isNull ? JSON.nullNode() : values);
    return errors.isEmpty() ? body : body.set("execute_errors", errors);
  }

  private JsonNode step(Script.Step step, String token) {
    var trouble = troubles.ofStep(step.method(), token);
    if (trouble.filter(each -> each.kind() == Kind.ERROR).isPresent()) {
      throw trouble.get().refusal();
    }
    return odd(methods.call(step.method(), step.params()), trouble.map(Trouble::kind));
  }

  @Override
  public void close() {
    later.shutdownNow();
  }
}
