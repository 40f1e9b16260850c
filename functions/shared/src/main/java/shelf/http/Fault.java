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
public record Fault(String type, List<Object> loc, String msg, Object input) {}
