package shelf.local.sample;

import java.text.Normalizer;
import tools.jackson.databind.JsonNode;

/**
 * One product of a price list.
 *
 * @param line where it starts; of one made up, its number
 * @param json what is sent
 */
record Product(long line, JsonNode json) {

  /** What tells products apart that have no slug. */
  record Name(String text, String categoryId) {
    static Name of(JsonNode json) {
      var name = json.path("name").asString("").strip();
      return new Name(
          Normalizer.normalize(name, Normalizer.Form.NFC), json.path("category_id").asString(""));
    }
  }

  /** The API itself sees to it that there is one of each slug. */
  boolean hasSlug() {
    return json.path("seo").path("slug").isString();
  }

  Name name() {
    return Name.of(json);
  }

  /** The same product gives the same bytes. */
  byte[] body() {
    return Json.bytes(json);
  }
}
