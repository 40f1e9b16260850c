package shelf.http;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A JSON value of a body, read with its place, so that what is wrong can be named. */
public final class Body {

  private final Place place;
  private final JsonNode node;

  Body(Place place, JsonNode node) {
    this.place = place;
    this.node = node;
  }

  /** The value, which must be an object. */
  public Body object() {
    if (!node.isObject() && place.faults().all().isEmpty()) {
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
    if (!node.isArray()) {
      if (place.faults().all().isEmpty()) {
        place.fault("list_type", "Input should be a valid list", node);
      }
      return List.of();
    }
    if (node.size() > most) {
      place.tooLong(most, node.size());
      return List.of();
    }
    var elements = new ArrayList<Body>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new Body(new Place(new Faults(), place.at(i).loc()), node.get(i)));
    }
    return elements;
  }

  /** A required text, trimmed and in Unicode's form C before its length counts. */
  public String name(String field, Range length) {
    var value = node.path(field);
    if (value.isNull()) {
      return notAString(field, value);
    }
    return maybeName(field, length).orElseGet(() -> missing(field));
  }

  private String notAString(String field, JsonNode value) {
    place.at(field).fault("string_type", "Input should be a valid string", value);
    return "";
  }

  /** The same where the field may be absent, or null, which says the same. */
  public Optional<String> maybeName(String field, Range length) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      return Optional.of(notAString(field, value));
    }
    var text = Normalizer.normalize(value.stringValue().strip(), Normalizer.Form.NFC);
    return Optional.of(Texts.checked(text, length, place.at(field)));
  }

  private String missing(String field) {
    if (node.isObject() && place.faults().all().stream().noneMatch(this::isOfWhole)) {
      place.at(field).fault("missing", "Field required", node);
    }
    return "";
  }

  private boolean isOfWhole(Fault fault) {
    return fault.loc().equals(place.loc());
  }

  public List<Fault> faults() {
    return place.faults().all();
  }
}
