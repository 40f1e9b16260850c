package shelf.carmodels.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shelf.carmodels.model.CarModel;
import shelf.carmodels.model.Language;
import shelf.carmodels.model.Translations;
import shelf.showroom.ImageView;

/**
 * A car model as 001 shows it: all of its members in its order, then those of the types that came
 * later.
 */
final class DetailView {

  private static final List<String> ATTRIBUTES =
      List.of(
          "slogan", "engine", "fuel_type", "drive_type", "transmission", "suspension", "interior");

  private static final List<String> COLORS = List.of("body", "interior");

  private final Language language;
  private final Translations attributes;
  private final Translations colors;
  private final Map<String, Object> members = new LinkedHashMap<>();

  private DetailView(CarModel model, Language language) {
    this.language = language;
    this.attributes = Translations.of(model.card().attributes());
    this.colors = Translations.of(model.card().colors());
  }

  static Map<String, Object> of(
      CarModel model, String brandName, List<ImageView> images, Language language) {
    var view = new DetailView(model, language);
    view.figures(model, brandName);
    ATTRIBUTES.forEach(view::attribute);
    COLORS.forEach(view::colors);
    view.members.put("image_objects", images);
    view.attributes.types().forEach(view::attribute);
    view.colors.types().forEach(view::colors);
    return view.members;
  }

  private void figures(CarModel model, String brandName) {
    var card = model.card();
    members.put("id", model.id());
    members.put("brand_id", card.brandId());
    members.put("brand_name", brandName);
    members.put("model_name", card.name());
    members.put("year", card.year());
    members.put("length_mm", card.measures().lengthMm());
    members.put("width_mm", card.measures().widthMm());
    members.put("height_mm", card.measures().heightMm());
    members.put("wheelbase_mm", card.measures().wheelbaseMm());
  }

  /** One that is there stays where it is. */
  private void attribute(String type) {
    members.put(type, attributes.one(type, language));
  }

  private void colors(String type) {
    members.put(type + "_colors", colors.joined(type, language));
  }
}
