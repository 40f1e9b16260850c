package shelf.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows made up anew each time they are asked for, and always the same ones. */
final class GeneratedRows implements Rows {
  private final Generation generation;
  private final List<Row> models;

  GeneratedRows(Generation generation) {
    this.generation = generation;
    models = models(new CsvRows(generation.model()));
    long most = new PartMaker(models, generation.seed()).most();
    // Far from the end, or it would be looked for ever longer.
    if (generation.count() > most / 2) {
      throw new LoadException("No more than " + most / 2 + " parts can be made up.");
    }
  }

  private static List<Row> models(Rows catalog) {
    var models = new ArrayList<Row>();
    catalog.each(models::add);
    return List.copyOf(models);
  }

  @Override
  public String name() {
    return generation.count() + " parts made up";
  }

  @Override
  public void each(Consumer<Row> reader) {
    var maker = new PartMaker(models, generation.seed());
    for (long line = 1; line <= generation.count(); line++) {
      reader.accept(maker.make(line));
    }
  }
}
