package shelf.http;

import java.util.List;

/**
 * One thing wrong with a request, in the words of 002's validation: FastAPI's.
 *
 * @param type as {@code greater_than_equal}
 * @param loc where, as {@code ["query", "limit"]} or {@code ["body", 3, "name"]}
 * @param msg for people
 * @param input what was sent there; null when nothing was
 */
public record Fault(String type, List<Object> loc, String msg, Object input) {

  /** Within its part of the request, as {@code attributes[3].value}; empty for all of that part. */
  public String path() {
    var path = new StringBuilder();
    for (var step : loc.subList(1, loc.size())) {
      path.append(step instanceof Integer ? "[" + step + "]" : "." + step);
    }
    return !path.isEmpty() && path.charAt(0) == '.' ? path.substring(1) : path.toString();
  }
}
