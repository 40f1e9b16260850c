package shelf.local.sample;

import shelf.local.sample.ShelfApi.Creation;
import tools.jackson.databind.JsonNode;

/** Puts up a project, gives it its token, and has its albums and items read from VK. */
final class ProjectLoad {
  private static final String PROJECTS = "/api/projects/admin";
  private static final int MOST_LOOKS = 100;

  /** Less than a second. */
  private static final int ROUND = 3;

  private final Means means;
  private final Stages stages;

  ProjectLoad(Means means) {
    this.means = means;
    this.stages = new Stages(means);
  }

  /** A Shelf without albums has nothing to load. */
  LoadReport run(SampleProject project) {
    return stages.all(() -> {
      if (means.api().find(PROJECTS + "?limit=1").isDone()) {
        refresh(stages.stage("projects", 1, tally -> put(project, tally)));
      }
    });
  }

  private long put(SampleProject project, Tally tally) {
    var body =
        Json.bytes(
            Json.object().put("name", project.name()).put("vkProjectId", project.vkProjectId()));
    long id =
        switch (means.api().create(PROJECTS, body, means.keys().ofRun(body, 0))) {
          case Creation.Made made -> {
            tally.created(1);
            yield made.json().path("id").asLong();
          }
          case Creation.Taken taken -> {
            tally.existing(1);
            yield taken.id();
          }
          case Creation.Refused refused ->
              throw new LoadException("The API refused a project: " + refused.reason() + ".");
        };
    giveToken(id, project);
    return id;
  }

  private void giveToken(long id, SampleProject project) {
    var body = Json.bytes(Json.object().put("token", project.token()));
    if (!means.api().put(PROJECTS + "/" + id + "/vk-token", body).isDone()) {
      // What the API says to it might repeat it.
      throw new LoadException("The API refused a project's token.");
    }
  }

  private void refresh(long project) {
    var body = Json.bytes(Json.object().put("projectId", project));
    var answer = means.api().post("/api/market/refreshAll", body, means.keys().ofRun(body, 0));
    if (answer.isDone()) {
      tell(ended(answer.json().path("jobId").asString("")));
    } else {
      means.progress().say(means.catalog() + ": albums are not there yet: " + answer.reason());
    }
  }

  private JsonNode ended(String job) {
    var path = "/api/market/jobs/" + job;
    var state = means.api().get(path);
    for (int look = 1; look < MOST_LOOKS && isUnderWay(state); look++) {
      means.api().rest(ROUND);
      state = means.api().get(path);
    }
    return state;
  }

  private static boolean isUnderWay(JsonNode job) {
    var status = job.path("status").asString("");
    return status.equals("queued") || status.equals("running");
  }

  private void tell(JsonNode job) {
    var outcome =
        switch (job.path("status").asString("")) {
          case "done" ->
              "%d albums, %d items"
                  .formatted(job.path("albums").asLong(0), job.path("items").asLong(0));
          case "failed" -> "albums are not there yet: " + job.path("error").asString("");
          default -> "albums are still being read";
        };
    means.progress().say(means.catalog() + ": " + outcome);
  }
}
