package shelf.albums;

import java.time.Clock;
import shelf.http.Answer;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.market.ProjectItem;
import shelf.market.Projects;
import shelf.market.Sellers;
import shelf.table.Expression;
import shelf.table.Table;
import shelf.table.Update;
import shelf.vk.TokenState;
import shelf.vk.VkToken;

/** Takes the token of a project; nothing gives it back. */
final class TokenEditing {

  private final Table table;
  private final Projects projects;
  private final Sellers sellers;
  private final Clock clock;

  TokenEditing(Table table, Projects projects, Sellers sellers, Clock clock) {
    this.table = table;
    this.projects = projects;
    this.sellers = sellers;
    this.clock = clock;
  }

  /** A token that was given is one that a person has looked after: it is not stopped any more. */
  Answer put(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("project_id");
    var text = inputs.body().secret("token", VkToken.SHAPE);
    inputs.check();
    projects.existing(id);
    var token = new VkToken(text);
    sellers.keep(id, token);
    if (!table.update(ProjectItem.key(id), given(token))) {
      // Deleted meanwhile, and its secret with it, maybe before we wrote ours.
      sellers.delete(id);
      throw Problem.notFound("Project not found");
    }
    table.update(TokenState.key(token.hash()), TokenState.released(clock.instant()));
    return Answer.empty(204);
  }

  private static Update given(VkToken token) {
    var change = Expression.of("SET #token_hash = :hash").with("hash", token.hash());
    return Update.of(change).when(Expression.present());
  }
}
