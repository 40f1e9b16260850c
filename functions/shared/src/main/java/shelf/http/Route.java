package shelf.http;

/**
 * One line of a function's routes.
 *
 * @param method HTTP method
 * @param path with variables in braces
 * @param admin whether the caller needs the scope {@code catalog.admin}
 */
record Route(String method, PathTemplate path, boolean admin, Handler handler) {

  static Route of(String routeKey, boolean admin, Handler handler) {
    var parts = routeKey.split(" ", 2);
    return new Route(parts[0], new PathTemplate(parts[1]), admin, handler);
  }

  String key() {
    return method + " " + path.text();
  }
}
