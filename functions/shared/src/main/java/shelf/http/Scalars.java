package shelf.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
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

  static String text(JsonNode value, Range length, Place place) {
    if (!value.isString()) {
      place.fault("string_type", "Input should be a valid string", value);
      return "";
    }
    return Texts.checked(value.stringValue(), length, place);
  }

  static String text(JsonNode value, Pattern whole, Place place) {
    if (!value.isString()) {
      place.fault("string_type", "Input should be a valid string", value);
      return "";
    }
    return Texts.matching(value.stringValue(), whole, place);
  }

  /** A faulty one is told without what was sent. */
  static String secret(JsonNode value, Pattern whole, Place place) {
    if (!value.isString() || !whole.matcher(value.stringValue()).matches()) {
      place.fault("string_pattern_mismatch", "Input should match " + whole.pattern(), null);
      return "";
    }
    return value.stringValue();
  }

  static String choice(JsonNode value, List<String> choices, Place place) {
    return value.isString() && choices.contains(value.stringValue())
        ? value.stringValue()
        : noChoice(value, choices, place);
  }

  static String choice(String text, List<String> choices, Place place) {
    return choices.contains(text) ? text : noChoice(text, choices, place);
  }

  /** Several of them, comma-joined. */
  static List<String> choices(String text, List<String> choices, Place place) {
    var chosen = List.of(text.split(",", -1));
    return choices.containsAll(chosen) ? chosen : List.of(noChoice(text, choices, place));
  }

  private static String noChoice(Object value, List<String> choices, Place place) {
    place.fault("literal_error", "Input should be " + listed(choices), value);
    return choices.getFirst();
  }

  private static String listed(List<String> choices) {
    var last = "'" + choices.getLast() + "'";
    var others = String.join("', '", choices.subList(0, choices.size() - 1));
    return others.isEmpty() ? last : "'" + others + "' or " + last;
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
