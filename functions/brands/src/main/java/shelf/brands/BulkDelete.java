package shelf.brands;

import java.util.List;
import shelf.http.Answer;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;

/** Deletes many brands. 002 made it a GET: so browsers must neither cache nor prefetch it. */
final class BulkDelete {

  private static final int MOST = 500;

  private final BrandDeletion deletion;

  BulkDelete(BrandDeletion deletion) {
    this.deletion = deletion;
  }

  Answer delete(Request request) {
    refusePrefetch(request);
    var inputs = Inputs.of(request);
    var ids = inputs.ids("ids", MOST);
    boolean force = inputs.flag("force");
    inputs.check();
    return Answer.ok(Result.of(deletion.delete(ids, force, brand -> {})));
  }

  private static void refusePrefetch(Request request) {
    var purpose = request.header("sec-purpose").or(() -> request.header("purpose")).orElse("");
    if (purpose.contains("prefetch")) {
      throw Problem.of(403, "This request deletes and cannot be prefetched");
    }
  }

  /** What 002 answers. */
  record Result(int total, int deleted, int failed, List<String> errors, String message) {

    static Result of(List<Deletion> deletions) {
      var failed = deletions.stream().filter(deletion -> !deletion.isDeleted()).toList();
      int total = deletions.size();
      int deleted = total - failed.size();
      var errors = failed.stream().map(Deletion::line).toList();
      var message = "Deleted %d of %s".formatted(deleted, BrandProblems.count(total, "brand"));
      return new Result(total, deleted, failed.size(), errors, message);
    }
  }
}
