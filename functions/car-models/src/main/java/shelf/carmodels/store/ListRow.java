package shelf.carmodels.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.carmodels.model.CarModel;
import shelf.carmodels.model.Text;

/**
 * What the list knows of a car model.
 *
 * @param slogans by language, only what is not empty
 * @param imageKey of the first image; not of the model, which does not know its images
 */
public record ListRow(
    long id,
    long brandId,
    String name,
    Optional<Integer> year,
    Map<String, String> slogans,
    Optional<String> imageKey) {

  private static final String SLOGAN = "slogan";

  public ListRow {
    slogans = Collections.unmodifiableMap(slogans);
  }

  static ListRow of(CarModel model) {
    var card = model.card();
    var slogans =
        card.attributes().stream()
            .filter(text -> text.type().equals(SLOGAN) && !text.value().isEmpty())
            .collect(
                Collectors.toMap(
                    Text::language, Text::value, (one, other) -> one, LinkedHashMap::new));
    return new ListRow(
        model.id(), card.brandId(), card.name(), card.year(), slogans, Optional.empty());
  }
}
