package shelf.carmodels.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import shelf.carmodels.model.Measures;
import shelf.carmodels.model.ModelCard;

/** All that an editor sees of a car model, so that a form can send it back: 001's PUT. */
record AdminView(
    long brandId,
    String modelName,
    Optional<Integer> year,
    @JsonUnwrapped Measures measures,
    List<Attribute> attributes,
    List<Color> colors) {

  /** A text of an attribute. */
  record Attribute(String attributeTypeCode, String languageCode, String value) {}

  /** The name of a colour. */
  record Color(String colorTypeCode, String languageCode, String colorName) {}

  static AdminView of(ModelCard card) {
    var attributes =
        card.attributes().stream()
            .map(text -> new Attribute(text.type(), text.language(), text.value()));
    var colors =
        card.colors().stream().map(text -> new Color(text.type(), text.language(), text.value()));
    return new AdminView(
        card.brandId(),
        card.name(),
        card.year(),
        card.measures(),
        attributes.toList(),
        colors.toList());
  }
}
