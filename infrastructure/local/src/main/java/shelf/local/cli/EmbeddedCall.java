package shelf.local.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import shelf.local.failure.StartException;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.json.JsonMapper;

/** Calls a function without a running server, on the same data. */
final class EmbeddedCall {

  private EmbeddedCall() {}

  static Outcome of(Home home, Optional<Path> data, String function, byte[] event) {
    var memory = Options.inMemory(home.root()).withoutGateway();
    try (var aws = EmbeddedAws.start(data.map(memory::resuming).orElse(memory))) {
      return call(aws, function, event);
    }
  }

  private static Outcome call(EmbeddedAws aws, String function, byte[] event) {
    var id =
        aws.lambda()
            .functionId(function)
            .orElseThrow(() -> new StartException("Function not found: " + function + "."));
    try {
      return new Outcome(aws.lambda().invoke(id, event), false);
    } catch (FunctionFailedException e) {
      var error = new LinkedHashMap<String, String>();
      error.put("errorMessage", e.getMessage());
      error.put("errorType", e.errorType());
      return new Outcome(JsonMapper.shared().writeValueAsBytes(error), true);
    }
  }
}
