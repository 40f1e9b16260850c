package shelf.local.sample;

import static java.util.stream.Collectors.joining;

import java.awt.Color;
import java.util.stream.Stream;
import shelf.local.picture.Outline;
import shelf.local.picture.Poster;

/** Draws car models: all of a brand on the same colour. */
final class CarPosters {
  private static final float COLOURS = 24;

  private CarPosters() {}

  static Poster of(Row row) {
    var name = row.get(Column.BRAND) + " " + row.get(Column.MODEL);
    return new Poster(name, about(row), Outline.CAR, ground(row.get(Column.BRAND)));
  }

  private static String about(Row row) {
    var measures =
        Stream.of(Column.LENGTH_MM, Column.WIDTH_MM, Column.HEIGHT_MM)
            .map(row::get)
            .filter(length -> !length.isEmpty())
            .collect(joining(" × "));
    return Stream.of(row.get(Column.YEAR), measures.isEmpty() ? "" : measures + " mm")
        .filter(text -> !text.isEmpty())
        .collect(joining(", "));
  }

  private static Color ground(String brand) {
    float turn = Math.floorMod(brand.hashCode(), (int) COLOURS) / COLOURS;
    return Color.getHSBColor(turn, 0.45f, 0.82f);
  }
}
