package shelf.http;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the contract has it: UTF-8, no duplicate keys, no NaN, no NUL, no unpaired surrogates, at
 * most {@value #DEEPEST} levels; numbers are decimal and written plainly.
 */
public final class Json {

  static final int DEEPEST = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Writes records, maps, lists and strings. */
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * Reads a text that clients sent.
   *
   * @throws tools.jackson.core.JacksonException if it is malformed
   * @throws MalformedTextException if a string in it holds NUL or half a character, or a number is
   *     too long to be written plainly
   */
  public static JsonNode read(byte[] utf8) {
    var node = tree(Utf8.decode(utf8));
    ValueCheck.check(node);
    return node;
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (NumberFormatException e) {
      // Jackson lets this one through bare: an exponent that no BigDecimal can have.
      throw new MalformedTextException("a number too long to be written plainly");
    }
  }
}
