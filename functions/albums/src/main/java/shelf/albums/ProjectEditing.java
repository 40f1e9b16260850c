package shelf.albums;

import java.util.List;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.Body;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Range;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.market.Project;
import shelf.market.ProjectItem;
import shelf.table.Item;
import shelf.table.Refusal;
import shelf.table.Rivals;

/** One project: shown, created, changed, deleted. */
final class ProjectEditing {

  private static final String NAME = "name";
  private static final String VK_PROJECT_ID = "vkProjectId";
  private static final Range LENGTH = Range.of(1, 255);

  private final ProjectTable table;
  private final Replays replays;

  ProjectEditing(ProjectTable table, Replays replays) {
    this.table = table;
    this.replays = replays;
  }

  Answer show(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("project_id");
    inputs.check();
    return answer(200, table.existing(id));
  }

  private Answer answer(int status, Project project) {
    var view = table.lists().view(project);
    return Answer.of(status, view).with("ETag", ETag.of(project.version(), view));
  }

  Answer create(Request request) {
    var inputs = Inputs.of(request);
    var body = inputs.body().object();
    var name = body.name(NAME, LENGTH);
    long vkProjectId = body.id(VK_PROJECT_ID);
    var key = inputs.idempotencyKey();
    inputs.check();
    var project = Project.create(table.takeId(), name, vkProjectId);
    var location = "/api/projects/admin/" + project.id();
    var created = answer(201, project).with("Location", location);
    return replays.commit(table.create(project), key, created, ProjectEditing::duplicate);
  }

  private static Problem duplicate(List<Refusal> refusals) {
    return used(Refusal.foundAt(refusals, ProjectTable.GUARD_WRITE).orElseThrow());
  }

  private static Problem used(Item guard) {
    var text = "VK project already used (id=%d)";
    return Problem.conflict(text.formatted(ProjectItem.holder(guard)));
  }

  Answer change(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("project_id");
    Body body = inputs.body().object();
    var name = body.maybeName(NAME, LENGTH);
    var vkProjectId = body.maybeId(VK_PROJECT_ID);
    inputs.check();
    var changed =
        Rivals.outlast(() -> {
          var seen = table.existing(id);
          ETag.requireMatch(request, seen.version());
          return replace(seen, seen.changed(name, vkProjectId));
        });
    return answer(200, changed);
  }

  /** The changed project, or empty if somebody changed it between our look and our write. */
  private Optional<Project> replace(Project seen, Project next) {
    boolean moved = next.vkProjectId() != seen.vkProjectId();
    if (!moved && next.name().equals(seen.name())) {
      return Optional.of(seen);
    }
    if (moved && seen.tokenHash().isPresent()) {
      // VK counts the albums of each community from 1: those that are shown would be others.
      throw Problem.conflict("The project has a VK token: another community needs its own project");
    }
    var refusals = table.replace(seen, next);
    // A rival may have given this project the very same community; then the next look will tell.
    Refusal.foundAt(refusals, ProjectTable.GUARD_WRITE)
        .filter(guard -> moved && ProjectItem.holder(guard) != seen.id())
        .ifPresent(guard -> {
          throw used(guard);
        });
    return refusals.isEmpty() ? Optional.of(next) : Optional.empty();
  }

  Answer delete(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("project_id");
    inputs.check();
    return Rivals.outlast(() -> {
      var seen = table.existing(id);
      ETag.requireMatch(request, seen.version());
      return table.delete(seen) ? Optional.of(Answer.empty(204)) : Optional.empty();
    });
  }
}
