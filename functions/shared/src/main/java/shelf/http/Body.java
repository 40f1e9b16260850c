package shelf.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value of a body, read with its place, so that what is wrong can be named.
 *
 * <p>The {@code maybe} readers read a field that may be absent, or null, which says the same; the
 * others report it as missing. A faulty value is reported and reads as some valid one.
 */
public final class Body {

  private final Place place;
  private final JsonNode node;

  Body(Place place, JsonNode node) {
    this.place = place;
    this.node = node;
  }

  /** JSON that was a body once and is kept as it was read. */
  public static Body stored(JsonNode json) {
    return new Body(new Place(new Faults(ErrorShape.LIST), List.of("body")), json);
  }

  /** The value, which must be an object. */
  public Body object() {
    if (!node.isObject() && unblamed()) {
      var msg = "Input should be a valid dictionary or object to extract fields from";
      place.fault("model_attributes_type", msg, node);
    }
    return this;
  }

  /**
   * The elements of the value, which must be a list of at most so many; each collects faults of its
   * own, since the elements of a batch stand alone.
   */
  public List<Body> elements(int most) {
    return list(most, at -> new Body(place.at(at).apart(), node.get(at)));
  }

  /** The objects of the list in a field, none if it is absent; their faults are faults of this. */
  public List<Body> items(String field, int most) {
    return maybe(field, (value, at) -> new Body(at, value).items(most)).orElse(List.of());
  }

  /** The object in a field; its faults are faults of this. */
  public Optional<Body> maybeObject(String field) {
    return maybe(field, (value, at) -> new Body(at, value).object());
  }

  /** The same where it must be there: what it must have is missing, too, if it is not. */
  public Body object(String field) {
    var unread = new Body(place.at(field).apart(), JsonBody.NOTHING);
    return required(field, unread, (value, at) -> new Body(at, value).object());
  }

  /** The texts of the list in a field, none if it is absent; each as {@link #name} reads one. */
  public List<String> names(String field, int most, Range length) {
    return maybe(field, (value, at) -> new Body(at, value).names(most, length)).orElse(List.of());
  }

  private List<String> names(int most, Range length) {
    return list(most, at -> Scalars.name(node.get(at), length, place.at(at)));
  }

  /** The objects of the value, which must be a list; their faults are faults of this. */
  public List<Body> items(int most) {
    return list(most, at -> new Body(place.at(at), node.get(at)).object());
  }

  private <T> List<T> list(int most, IntFunction<T> element) {
    if (!node.isArray()) {
      if (unblamed()) {
        place.fault("list_type", "Input should be a valid list", node);
      }
      return List.of();
    }
    if (node.size() > most) {
      place.tooLong(most, node.size());
      return List.of();
    }
    return IntStream.range(0, node.size()).mapToObj(element).toList();
  }

  /** Whether the field is there at all; null is a value, too. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** Whether the field is there and says null: in a change, that nothing shall be left of it. */
  public boolean isNull(String field) {
    return node.path(field).isNull();
  }

  /** A required text, trimmed and in Unicode's form C before its length counts. */
  public String name(String field, Range length) {
    return required(field, "", (value, at) -> Scalars.name(value, length, at));
  }

  public Optional<String> maybeName(String field, Range length) {
    return maybe(field, (value, at) -> Scalars.name(value, length, at));
  }

  /** One of at least two texts, exactly as written. */
  public String choice(String field, List<String> choices) {
    return required(field, choices.getFirst(), (value, at) -> Scalars.choice(value, choices, at));
  }

  public Optional<String> maybeChoice(String field, List<String> choices) {
    return maybe(field, (value, at) -> Scalars.choice(value, choices, at));
  }

  /** A required text that matches a pattern whole, as it is. */
  public String text(String field, Pattern pattern) {
    return required(field, "", (value, at) -> Scalars.text(value, pattern, at));
  }

  /** The same for one that nobody may read: no fault tells it, nor what else was sent. */
  public String secret(String field, Pattern pattern) {
    return unblamed() ? Scalars.secret(node.path(field), pattern, place.at(field)) : "";
  }

  /** A required text of some length, as it is. */
  public String text(String field, Range length) {
    return required(field, "", (value, at) -> Scalars.text(value, length, at));
  }

  public Optional<String> maybeText(String field, Pattern pattern) {
    return maybe(field, (value, at) -> Scalars.text(value, pattern, at));
  }

  /** A number, without zeros at the end of its decimals. */
  public BigDecimal decimal(String field, DecimalRange range) {
    return required(field, range.most(), (value, at) -> JsonNumbers.decimal(value, range, at));
  }

  public Optional<BigDecimal> maybeDecimal(String field, DecimalRange range) {
    return maybe(field, (value, at) -> JsonNumbers.decimal(value, range, at));
  }

  /** From 1 to 2^53-1. */
  public long id(String field) {
    return required(field, 1L, JsonNumbers::id);
  }

  /** A required list of ids. */
  public List<Long> ids(String field, int most) {
    return required(field, List.of(), (value, at) -> new Body(at, value).ids(most));
  }

  private List<Long> ids(int most) {
    return list(most, at -> JsonNumbers.id(node.get(at), place.at(at)));
  }

  public Optional<Long> maybeId(String field) {
    return maybe(field, JsonNumbers::id);
  }

  /** At most {@link Integer#MAX_VALUE}, whatever the range says. */
  public Optional<Integer> maybeInteger(String field, Range range) {
    return maybe(field, (value, at) -> integer(value, range, at));
  }

  private static int integer(JsonNode value, Range range, Place at) {
    return (int) JsonNumbers.integer(value, range, at);
  }

  public boolean flag(String field, boolean fallback) {
    return maybeFlag(field).orElse(fallback);
  }

  public Optional<Boolean> maybeFlag(String field) {
    return maybe(field, Scalars::flag);
  }

  /** ISO-8601 in UTC with {@code Z} and whole seconds. */
  public Optional<Instant> maybeTime(String field) {
    return maybe(field, Scalars::time);
  }

  /** An object with whatever in it, as compact JSON of at most so many bytes of UTF-8. */
  public Optional<String> maybeObjectText(String field, int mostBytes) {
    return maybe(field, (value, at) -> Scalars.object(value, mostBytes, at));
  }

  /** What a change says of a field that may be empty. */
  public <T> Change<T> change(String field, Function<String, Optional<T>> reader) {
    return new Change<>(has(field), reader.apply(field));
  }

  private <T> Optional<T> maybe(String field, BiFunction<JsonNode, Place, T> reading) {
    var value = node.path(field);
    boolean given = !value.isMissingNode() && !value.isNull();
    return given ? Optional.of(reading.apply(value, place.at(field))) : Optional.empty();
  }

  private <T> T required(String field, T fallback, BiFunction<JsonNode, Place, T> reading) {
    var value = node.path(field);
    if (!value.isMissingNode()) {
      return reading.apply(value, place.at(field));
    }
    if (node.isObject() && unblamed()) {
      place.at(field).fault("missing", "Field required", node);
    }
    return fallback;
  }

  /** A value that is no object, or not even JSON, is wrong once and not in each of its fields. */
  private boolean unblamed() {
    return !place.faults().blame(place.loc());
  }

  /** Whether nothing is wrong so far with these fields and what is in them. */
  public boolean isSound(String... fields) {
    return Stream.of(fields).map(place::at).noneMatch(at -> place.faults().spoil(at.loc()));
  }

  /**
   * Reports what is wrong with a field for a reason that only the caller knows. A value that is no
   * object has no fields, and was reported already.
   */
  public void fault(String field, String type, String msg) {
    if (!node.isObject()) {
      return;
    }
    var value = node.path(field);
    place.at(field).fault(type, msg, value.isMissingNode() ? null : value);
  }

  public List<Fault> faults() {
    return place.faults().all();
  }
}
