package shelf.local.vk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a method was called with, as text. */
record Params(Map<String, String> values) {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
  private static final int MOST_OF_TITLE = 128;

  Params {
    values = new TreeMap<>(values);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  long required(String name) {
    return number(name).orElseThrow(() -> Refusal.parameter(name + " is undefined"));
  }

  Optional<Long> number(String name) {
    return text(name).map(value -> integer(name, value));
  }

  private static long integer(String name, String value) {
    if (!INTEGER.matcher(value).matches()) {
      throw Refusal.parameter(name + " not integer");
    }
    return Long.parseLong(value);
  }

  /** Community ids are negative where an owner can be a person, too. */
  long community() {
    var owner = required("owner_id");
    if (owner >= 0) {
      throw Refusal.parameter("only groups supported");
    }
    return -owner;
  }

  Optional<Boolean> flag(String name) {
    return text(name).map(value -> value.equals("1") || value.equals("true"));
  }

  String title() {
    var title = text("title").map(String::strip).orElse("");
    if (title.isEmpty()) {
      throw Refusal.parameter("title is undefined");
    }
    if (title.codePointCount(0, title.length()) > MOST_OF_TITLE) {
      throw Refusal.parameter("title should be less or equal to " + MOST_OF_TITLE + " symbols");
    }
    return title;
  }

  /** Which rows are wanted. */
  record Window(long offset, long count) {}

  /**
   * @param usual count if none is said
   * @param most the count may be
   */
  Window window(int usual, int most) {
    var offset = number("offset").orElse(0L);
    long count = number("count").orElse((long) usual);
    if (offset < 0) {
      throw Refusal.parameter("offset should be positive");
    }
    if (count < 0 || count > most) {
      throw Refusal.parameter("count should be less or equal to " + most);
    }
    return new Window(offset, count);
  }

  List<String> list(String name) {
    var texts = text(name).filter(text -> !text.isBlank()).orElseThrow(() -> absent(name));
    return Arrays.stream(texts.split(",")).map(String::strip).toList();
  }

  List<Long> numbers(String name) {
    return list(name).stream().map(value -> integer(name, value)).toList();
  }

  private static Refusal absent(String name) {
    return Refusal.parameter(name + " is undefined");
  }
}
