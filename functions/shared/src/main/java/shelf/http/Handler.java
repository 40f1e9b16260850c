package shelf.http;

/** What a route does: a request in, an answer out. It throws a {@link Problem} to refuse. */
@FunctionalInterface
public interface Handler {
  Answer handle(Request request);
}
