package shelf.albums;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.market.Job;
import shelf.market.JobQueue;
import shelf.market.Projects;
import shelf.market.Sellers;
import shelf.table.Table;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Asks for refreshes, and tells how they go. */
final class Refreshing {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final Table table;
  private final Projects projects;
  private final Sellers sellers;
  private final JobQueue queue;
  private final Replays replays;

  Refreshing(Table table, Projects projects, Sellers sellers, JobQueue queue, Replays replays) {
    this.table = table;
    this.projects = projects;
    this.sellers = sellers;
    this.queue = queue;
    this.replays = replays;
  }

  Answer refreshAll(Request request) {
    var inputs = Inputs.of(request);
    long projectId = inputs.body().object().id(AlbumFields.PROJECT);
    var key = inputs.idempotencyKey();
    inputs.check();
    return replays.first(key).orElseGet(() -> queued(projectId, key));
  }

  private Answer queued(long projectId, Optional<IdempotencyKey> key) {
    sellers.existing(projects.existing(projectId));
    var job = queue.enqueue(projectId);
    var answer = Answer.of(202, Map.of("jobId", job.id()));
    // The record alone: without it, a repetition gets the job that waits, and does no harm either.
    return key.map(given -> replays.attempt(table.transaction(), key, answer).orElse(answer))
        .orElse(answer);
  }

  Answer show(Request request) {
    var inputs = Inputs.of(request);
    var id = inputs.pathText("job_id");
    inputs.check();
    var job = Optional.of(id).filter(it -> ID.matcher(it).matches()).flatMap(queue::find);
    return Answer.ok(JobView.of(job.orElseThrow(() -> Problem.notFound("Job not found"))));
  }

  /** A job as the API shows it. */
  @JsonNaming(LowerCamelCaseStrategy.class)
  record JobView(
      String jobId,
      long projectId,
      String status,
      long albums,
      long items,
      long total,
      Optional<String> error) {

    static JobView of(Job job) {
      return new JobView(
          job.id(),
          job.projectId(),
          job.status().name().toLowerCase(Locale.ROOT),
          job.counts().albums(),
          job.counts().items(),
          job.counts().total(),
          job.error());
    }
  }
}
