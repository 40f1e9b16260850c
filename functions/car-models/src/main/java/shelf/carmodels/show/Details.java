package shelf.carmodels.show;

import java.util.Optional;
import shelf.carmodels.errors.ModelProblems;
import shelf.carmodels.errors.Unreadable;
import shelf.carmodels.model.CarModel;
import shelf.carmodels.model.Language;
import shelf.carmodels.store.BrandNames;
import shelf.carmodels.store.CarModelTable;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Request;

/** One car model in a reader's language. */
public final class Details {

  private final CarModelTable table;
  private final BrandNames brands;

  public Details(CarModelTable table, BrandNames brands) {
    this.table = table;
    this.brands = brands;
  }

  public Answer show(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("model_id");
    var language = Language.asked(inputs);
    inputs.check();
    // A brand that a model leaves may go between our look at the one and at the other.
    return look(id, language)
        .or(() -> look(id, language))
        .orElseThrow(() -> Unreadable.BRAND_OF_CAR_MODEL.of(id));
  }

  /** Empty if its brand is gone. */
  private Optional<Answer> look(long id, Language language) {
    var found = Unreadable.CAR_MODEL.unless(() -> table.findWhole(id));
    var model = found.orElseThrow(ModelProblems::noModel);
    return brands.of(model.card().brandId()).map(name -> shown(model, name, language));
  }

  private static Answer shown(CarModel model, String brandName, Language language) {
    var shown = DetailView.of(model, brandName, language);
    return Answer.ok(shown).with("ETag", ETag.of(model.version(), shown));
  }
}
