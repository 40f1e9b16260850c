package shelf.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way of one catalog into Shelf, stage by stage: each needs what those before it made. */
final class Load {
  private final Rows catalog;
  private final Survey survey;
  private final Means means;
  private final List<Tally> tallies = new ArrayList<>();

  Load(Rows catalog, Means means) {
    this.catalog = catalog;
    this.means = means;
    survey = Survey.of(catalog);
  }

  LoadReport run() {
    try {
      var brands = stage("brands", survey.brands().size(), this::brands);
      if (survey.hasParts()) {
        parts(brands);
      }
    } finally {
      means.progress().leave();
    }
    return new LoadReport(tallies.stream().map(Tally::report).toList());
  }

  private Map<String, Long> brands(Tally tally) {
    var stage = new BrandStage(means, tally);
    stage.create(survey.brands());
    return survey.hasParts() ? stage.ids(survey.brands()) : Map.of();
  }

  private void parts(Map<String, Long> brands) {
    var categories =
        stage(
            "categories",
            survey.categories().size(),
            tally -> new CategoryStage(means, tally).create(survey.categories()));
    var known = new PartStage.Known(brands, categories, survey.repeats());
    var parts =
        run("parts", survey.rows(), tally -> new PartStage(means, tally, known).create(catalog));
    if (survey.hasPrices()) {
      offers(parts);
    }
  }

  private void offers(Tally parts) {
    var suppliers = stage("suppliers", 2, tally -> new SupplierStage(means, tally).create());
    run("terms", 2, tally -> new TermsStage(means, tally).create());
    var prices = new PriceList(suppliers);
    run(
        "offers",
        survey.rows(),
        tally -> new OfferStage(means, tally, prices).create(catalog, parts));
  }

  private Tally run(String things, long rows, Consumer<Tally> work) {
    return stage(
        things,
        rows,
        tally -> {
          work.accept(tally);
          return tally;
        });
  }

  private <T> T stage(String things, long rows, Function<Tally, T> work) {
    var tally = new Tally(things, rows);
    tallies.add(tally);
    var made = work.apply(tally);
    means.progress().end(means.catalog(), tally);
    return made;
  }
}
