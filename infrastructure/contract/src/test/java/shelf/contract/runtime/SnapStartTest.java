package shelf.contract.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.contract.engine.PackagedFunction;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;

/** The zips under SnapStart: initialized, halted at the checkpoint, restored, asked. */
@Apart
@EnabledOnOs(OS.LINUX)
class SnapStartTest {

  private static JsonNode answer(String function, String event)
      throws IOException, FunctionFailedException {
    try (var restored = PackagedFunction.restored(SharedAws.get(), function)) {
      return restored.invoke(Files.readAllBytes(Checkout.at("events/" + event)));
    }
  }

  @Test
  void httpFunction_restored_answers() throws IOException, FunctionFailedException {
    var answer = answer("BrandsFunction", "brands/list.200.json");
    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(200);
  }

  @Test
  void streamFunction_restored_answers() throws IOException, FunctionFailedException {
    var answer = answer("IndexerFunction", "indexer/inserted.json");
    assertThat(answer.get("batchItemFailures")).isEmpty();
  }
}
