package shelf.local.lambda;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A stack trace as text, for a function's log. */
final class StackTrace {

  private StackTrace() {}

  static String of(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
