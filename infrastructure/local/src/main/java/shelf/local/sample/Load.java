package shelf.local.sample;

import java.util.Map;

/**
 * The way of one catalog of parts or cars into Shelf, stage by stage: each needs what those before
 * it made.
 */
final class Load {
  private final Rows catalog;
  private final Survey survey;
  private final Means means;
  private final Stages stages;

  Load(Rows catalog, Means means) {
    this.catalog = catalog;
    this.means = means;
    stages = new Stages(means);
    survey = Survey.of(catalog);
  }

  LoadReport run() {
    return stages.all(() -> {
      var brands = stages.stage("brands", survey.brands().size(), this::brands);
      if (survey.hasParts()) {
        parts(brands);
      } else if (survey.hasCarModels()) {
        carModels(brands);
      }
    });
  }

  private Map<String, Long> brands(Tally tally) {
    var stage = new BrandStage(means, tally);
    stage.create(survey.brands());
    boolean used = survey.hasParts() || survey.hasCarModels();
    return used ? stage.ids(survey.brands()) : Map.of();
  }

  private void carModels(Map<String, Long> brands) {
    stages.run(
        "car models",
        survey.rows(),
        tally -> new CarModelStage(means, tally, brands).create(catalog));
  }

  private void parts(Map<String, Long> brands) {
    var categories =
        stages.stage(
            "categories",
            survey.categories().size(),
            tally -> new CategoryStage(means, tally).create(survey.categories()));
    var known = new PartStage.Known(brands, categories, survey.repeats());
    var parts =
        stages.run(
            "parts", survey.rows(), tally -> new PartStage(means, tally, known).create(catalog));
    if (survey.hasPrices()) {
      offers(parts);
    }
  }

  private void offers(Tally parts) {
    var suppliers = stages.stage("suppliers", 2, tally -> new SupplierStage(means, tally).create());
    stages.run("terms", 2, tally -> new TermsStage(means, tally).create());
    var prices = new PriceList(suppliers);
    stages.run(
        "offers",
        survey.rows(),
        tally -> new OfferStage(means, tally, prices).create(catalog, parts));
  }
}
