package shelf.local.gateway;

import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code POST /_local/schedules/{name}/run}: what a schedule does, now. */
public final class SchedulesHandler extends Handler.Abstract {

  private static final Pattern PATH = Pattern.compile("/_local/schedules/([^/]+)/run");

  private final Consumer<String> run;

  /**
   * @param run starts the schedule of this name; throws a NoSuchElementException if there is none
   */
  public SchedulesHandler(Consumer<String> run) {
    this.run = run;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = PATH.matcher(String.valueOf(request.getHttpURI().getPath()));
    if (!request.getMethod().equals("POST") || !path.matches()) {
      return false;
    }
    AnswerWriter.write(answer(request, PercentCoding.decode(path.group(1))), response, callback);
    return true;
  }

  private Answer answer(Request request, String name) {
    if (!LocalOnly.allows(request)) {
      return Answer.message(403, "Forbidden");
    }
    try {
      run.accept(name);
      return Answer.message(202, "The schedule " + name + " runs");
    } catch (NoSuchElementException e) {
      return Answer.message(404, e.getMessage());
    }
  }
}
