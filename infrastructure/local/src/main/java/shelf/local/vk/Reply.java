package shelf.local.vk;

import tools.jackson.databind.JsonNode;

/** What goes back over the wire. */
sealed interface Reply {

  /** HTTP 200, as with VK's errors. */
  record Json(JsonNode body) implements Reply {}

  /** JSON that ends in the middle. */
  record Cut(JsonNode body) implements Reply {}

  /** 502 of whatever stands before VK. */
  record Html() implements Reply {}

  /** No answer, and no connection any more. */
  record Reset() implements Reply {}
}
