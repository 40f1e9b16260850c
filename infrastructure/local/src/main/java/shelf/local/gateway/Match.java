package shelf.local.gateway;

import java.util.Map;

/** The route a request goes to, and the variables of its path, decoded. */
record Match(Route route, Map<String, String> pathParameters) {}
