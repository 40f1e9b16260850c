package shelf.local.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Car models made up anew each time they are asked for, and always the same ones: those of a real
 * catalog in turn, each time with a number behind the name and of some year.
 */
final class GeneratedCars implements Rows {
  private static final int FIRST_YEAR = 1980;
  private static final int YEARS = 45;

  private final Generation generation;
  private final List<Row> models = new ArrayList<>();

  GeneratedCars(Generation generation) {
    this.generation = generation;
    new CsvRows(generation.model()).each(models::add);
  }

  @Override
  public String name() {
    return generation.count() + " car models made up";
  }

  @Override
  public void each(Consumer<Row> reader) {
    var random = new Random(generation.seed());
    for (long line = 1; line <= generation.count(); line++) {
      int turn = Math.toIntExact((line - 1) / models.size());
      var model = models.get(Math.toIntExact((line - 1) % models.size()));
      var values = new EnumMap<>(model.values());
      values.put(Column.MODEL, model.get(Column.MODEL) + " " + (turn + 1));
      values.put(Column.YEAR, String.valueOf(FIRST_YEAR + random.nextInt(YEARS)));
      reader.accept(new Row(line, values));
    }
  }
}
