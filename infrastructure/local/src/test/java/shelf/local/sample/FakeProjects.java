package shelf.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import shelf.local.sample.FakeCatalog.Answer;
import shelf.local.sample.FakeShelfApi.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The projects behind the fake API, whose refresh takes three looks. */
final class FakeProjects {

  final List<ObjectNode> projects = new CopyOnWriteArrayList<>();
  final Map<Integer, String> tokens = new HashMap<>();
  final AtomicInteger looks = new AtomicInteger();
  volatile boolean exist = true;
  volatile String end = "{\"status\":\"done\",\"albums\":4,\"items\":31}";

  static boolean isOne(Call call) {
    return call.path().startsWith("/api/projects/") || call.path().startsWith("/api/market/");
  }

  Answer answer(Call call, JsonNode json) {
    if (!exist) {
      return new Answer(404, Map.of("message", "Not Found"), "");
    }
    return switch (call.method() + " " + call.path().replaceAll("\\?.*", "")) {
      case "GET /api/projects/admin" -> FakeCatalog.page(call, projects);
      case "POST /api/projects/admin" -> create((ObjectNode) json);
      case "PUT /api/projects/admin/1/vk-token" -> token(json);
      case "POST /api/market/refreshAll" ->
          new Answer(202, Map.of("jobId", "j" + json.path("projectId").asInt()), "");
      case "GET /api/market/jobs/j1" ->
          Answer.ok(
              FakeShelfApi.JSON.readTree(
                  looks.incrementAndGet() < 3 ? "{\"status\":\"running\"}" : end));
      default -> new Answer(404, Map.of("detail", "Project not found"), "");
    };
  }

  private Answer create(ObjectNode project) {
    if (!projects.isEmpty()) {
      return new Answer(409, Map.of("detail", "VK project already used (id=1)"), "");
    }
    projects.add(project.put("id", 1));
    return new Answer(201, project, "");
  }

  private Answer token(JsonNode json) {
    tokens.put(1, json.path("token").asString());
    return new Answer(204, "", "");
  }
}
