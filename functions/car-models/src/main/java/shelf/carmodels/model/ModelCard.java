package shelf.carmodels.model;

import java.util.List;
import java.util.Optional;

/**
 * All that an editor says of a car model: 001's {@code CarModelCreate}.
 *
 * @param name trimmed, NFC
 * @param attributes in the order sent, each type once in a language
 * @param colors in the order sent, which is the order in which they are shown
 */
public record ModelCard(
    long brandId,
    String name,
    Optional<Integer> year,
    Measures measures,
    List<Text> attributes,
    List<Text> colors) {

  public ModelCard {
    attributes = List.copyOf(attributes);
    colors = List.copyOf(colors);
  }
}
