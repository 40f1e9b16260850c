package shelf.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a route needs out of a request and collects everything that is wrong with it, so that
 * a client hears all of it at once. A faulty value reads as some valid one: nothing may be done
 * with what was read before {@link #check} has passed.
 */
public final class Inputs {

  private final Request request;
  private final Faults faults;
  private final QueryString query;
  private final JsonBody json;

  private Inputs(Request request) {
    this.request = request;
    this.faults = new Faults(request.errors());
    this.query = parseQuery(request.rawQuery());
    this.json = new JsonBody(request, faults);
  }

  public static Inputs of(Request request) {
    return new Inputs(request);
  }

  private QueryString parseQuery(String raw) {
    try {
      return QueryString.parse(raw);
    } catch (MalformedTextException e) {
      faults.add(
          "query_encoding", List.of("query"), "The query is malformed: " + e.getMessage(), raw);
      return QueryString.parse("");
    }
  }

  /**
   * @throws Problem with all faults found so far, if any
   */
  public void check() {
    faults.check();
  }

  public Faults faults() {
    return faults;
  }

  /** An id in the path: 1 to 16 ASCII digits, from 1 to 2^53-1. */
  public long id(String name) {
    var value = request.pathParameter(name).orElse("");
    return Numbers.id(value, new Place(faults, List.of("path", name)));
  }

  /** A text in the path, whatever it is. */
  public String pathText(String name) {
    return request.pathParameter(name).orElse("");
  }

  /** A text in the path that matches a pattern whole. */
  public String pathText(String name, Pattern pattern) {
    return Texts.matching(pathText(name), pattern, new Place(faults, List.of("path", name)));
  }

  public int integer(String name, int fallback, Range range) {
    return maybeInteger(name, range).orElse(fallback);
  }

  /** An optional whole number of the query. */
  public Optional<Integer> maybeInteger(String name, Range range) {
    return single(name).map(text -> (int) Numbers.integer(text, range, query(name)));
  }

  /** A required text of the query. */
  public String text(String name, Range length) {
    var place = query(name);
    var value = single(name);
    if (value.isEmpty() && query.all(name).isEmpty()) {
      place.fault("missing", "Field required", null);
    }
    return value.map(text -> Texts.checked(text, length, place)).orElse("");
  }

  /** An optional text of the query, without rules of its own. */
  public Optional<String> text(String name) {
    return single(name);
  }

  /** A day, as {@code 2026-03-01}. */
  public Optional<LocalDate> date(String name) {
    return single(name).map(text -> Texts.date(text, query(name)));
  }

  /** An optional text of the query of some length. */
  public Optional<String> maybeText(String name, Range length) {
    var place = query(name);
    return single(name).map(text -> Texts.checked(text, length, place));
  }

  /** An optional text of the query that matches a pattern whole. */
  public Optional<String> maybeText(String name, Pattern pattern) {
    return single(name).map(text -> Texts.matching(text, pattern, query(name)));
  }

  /** Some of these words, comma-joined or none. */
  public List<String> choices(String name, List<String> choices) {
    return single(name)
        .filter(text -> !text.isEmpty())
        .map(text -> Scalars.choices(text, choices, query(name)))
        .orElse(List.of());
  }

  /** One of these words, if any. */
  public Optional<String> maybeChoice(String name, List<String> choices) {
    return single(name).map(text -> Scalars.choice(text, choices, query(name)));
  }

  /** A required id of the query. */
  public long queryId(String name) {
    var id = maybeId(name);
    if (id.isEmpty() && query.all(name).isEmpty()) {
      query(name).fault("missing", "Field required", null);
    }
    return id.orElse(1L);
  }

  /** An optional id of the query. */
  public Optional<Long> maybeId(String name) {
    var place = query(name);
    return single(name).map(text -> Numbers.id(text, place));
  }

  /** {@code true}, {@code false} and what FastAPI takes for them; false when not given. */
  public boolean flag(String name) {
    var place = query(name);
    return single(name).map(text -> Texts.flag(text, place)).orElse(false);
  }

  /** Ids comma-joined or repeated, each once, in the order given; required. */
  public List<Long> ids(String name, int most) {
    var place = query(name);
    var given = query.all(name);
    if (given.isEmpty()) {
      place.fault("missing", "Field required", null);
      return List.of();
    }
    var ids = new ArrayList<Long>();
    for (var text : given.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList()) {
      ids.add(Numbers.id(text, place));
    }
    var distinct = ids.stream().distinct().toList();
    if (distinct.size() > most) {
      place.tooLong(most, distinct.size());
    }
    return distinct;
  }

  private Place query(String name) {
    return new Place(faults, List.of("query", name));
  }

  /** The one value of a parameter; a repeated one is a fault, since no rule says which counts. */
  private Optional<String> single(String name) {
    var values = query.all(name);
    if (values.size() > 1) {
      query(name).fault("repeated", "Input should be given once", values);
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  /** The key that makes a repeated POST the same POST, if the client gave one. */
  public Optional<IdempotencyKey> idempotencyKey() {
    return KeyHeader.read(request, faults, () -> KeyHeader.body(request));
  }

  /** The same for a form: what its parts say counts, and not the boundary between them. */
  public Optional<IdempotencyKey> idempotencyKey(List<Part> form) {
    return KeyHeader.read(request, faults, () -> Part.digests(form));
  }

  /** The body as JSON. */
  public Body body() {
    return body(SizeLimit.NONE);
  }

  /** The same where a larger one is a fault, and is not even parsed. */
  public Body body(SizeLimit limit) {
    return new Body(new Place(faults, List.of("body")), json.read(limit));
  }

  /**
   * The parts of a form, {@code multipart/form-data}, in order; more than so many are a fault.
   *
   * @throws Problem 413 if the body is larger, 415 if it says that it is no form
   */
  public List<Part> form(SizeLimit limit, int mostParts) {
    var type = request.header("content-type").orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw Problem.of(415, "Content-Type must be multipart/form-data");
    }
    try {
      var body = request.body();
      if (body.length > limit.mostBytes()) {
        throw Problem.of(413, limit.message());
      }
      return Multipart.read(type, body, mostParts);
    } catch (MalformedTextException e) {
      var msg = "The form cannot be read: " + e.getMessage();
      faults.add("multipart_invalid", List.of("body"), msg, null);
      return List.of();
    }
  }

  /**
   * What the body makes of something that is there, as a JSON Merge Patch (RFC 7396).
   *
   * @param there what it is put over, given the patch itself
   */
  public Body bodyOver(UnaryOperator<JsonNode> there) {
    var patch = json.read(SizeLimit.NONE);
    // What is no object would take the place of all; but it is only a mistake.
    var merged = patch.isObject() ? MergePatch.apply(there.apply(patch), patch) : patch;
    return new Body(new Place(faults, List.of("body")), merged);
  }
}
