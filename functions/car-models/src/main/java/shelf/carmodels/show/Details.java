package shelf.carmodels.show;

import java.util.Optional;
import shelf.carmodels.errors.ModelProblems;
import shelf.carmodels.errors.Unreadable;
import shelf.carmodels.model.Language;
import shelf.carmodels.store.BrandNames;
import shelf.carmodels.store.CarModelTable;
import shelf.carmodels.store.WholeModel;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.media.MediaUrls;
import shelf.showroom.ImageView;

/** One car model in a reader's language. */
public final class Details {

  private final CarModelTable table;
  private final BrandNames brands;

  private final MediaUrls urls;

  public Details(CarModelTable table, BrandNames brands, MediaUrls urls) {
    this.table = table;
    this.brands = brands;
    this.urls = urls;
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
    var whole = found.orElseThrow(ModelProblems::noModel);
    return brands.of(whole.model().card().brandId()).map(name -> shown(whole, name, language));
  }

  private Answer shown(WholeModel whole, String brandName, Language language) {
    var images = whole.images().images().stream().map(image -> ImageView.of(image, urls)).toList();
    var shown = DetailView.of(whole.model(), brandName, images, language);
    return Answer.ok(shown).with("ETag", ETag.of(whole.model().version(), shown));
  }
}
