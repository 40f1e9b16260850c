package shelf.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Values of a JSON body that are no numbers. A value has the JSON type that its field asks for: no
 * text is taken for a flag. What is faulty is reported and reads as some valid value.
 */
final class Scalars {

  private Scalars() {}

  static String name(JsonNode value, Range length, Place place) {
    if (!value.isString()) {
      place.fault("string_type", "Input should be a valid string", value);
      return "";
    }
    var text = Normalizer.normalize(value.stringValue().strip(), Normalizer.Form.NFC);
    return Texts.checked(text, length, place);
  }

  static String choice(JsonNode value, List<String> choices, Place place) {
    if (value.isString() && choices.contains(value.stringValue())) {
      return value.stringValue();
    }
    var allButLast = String.join("', '", choices.subList(0, choices.size() - 1));
    var msg = "Input should be '%s' or '%s'".formatted(allButLast, choices.getLast());
    place.fault("literal_error", msg, value);
    return choices.getFirst();
  }

  static boolean flag(JsonNode value, Place place) {
    if (!value.isBoolean()) {
      place.fault("bool_type", "Input should be a valid boolean", value);
    }
    return value.isBoolean() && value.booleanValue();
  }

  static Instant time(JsonNode value, Place place) {
    if (!value.isString()) {
      place.fault("datetime_type", "Input should be a valid datetime", value);
      return Instant.EPOCH;
    }
    return time(value.stringValue(), place);
  }

  private static Instant time(String text, Place place) {
    try {
      var time = Instant.parse(text);
      // The one spelling: the JDK also takes fractions, offsets and hour 24.
      if (time.toString().equals(text) && time.getNano() == 0) {
        return time;
      }
    } catch (DateTimeException e) {
      // Reported below, as every other spelling is.
    }
    var msg = "Input should be a valid datetime in UTC with whole seconds, as 2026-03-01T09:30:00Z";
    place.fault("datetime_parsing", msg, text);
    return Instant.EPOCH;
  }

  /** An object, written back as short as JSON can be. */
  static String object(JsonNode value, int mostBytes, Place place) {
    if (!value.isObject()) {
      place.fault("dict_type", "Input should be a valid dictionary", value);
      return "{}";
    }
    var json = Json.write(value);
    if (json.length > mostBytes) {
      var msg = "Object should have at most %d bytes as JSON, not %d";
      place.fault("too_long", msg.formatted(mostBytes, json.length), null);
    }
    return new String(json, StandardCharsets.UTF_8);
  }
}
