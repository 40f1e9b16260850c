package shelf.pricelist;

import java.util.List;

/** Which measures a product has (004, 2.2 and 3.1.1), each in centimetres. */
public enum Shape implements Coded {
  CIRCLE("circle__diameter", "Круг — диаметр", "circle", List.of("diameter_cm")),
  LINE("line__length", "Линия — длина", "line", List.of("length_cm")),
  RECTANGLE(
      "rectangle__length_width",
      "Прямоугольник — длина и ширина",
      "rectangle",
      List.of("length_cm", "width_cm")),
  CYLINDER(
      "cylinder__diameter_height",
      "Цилиндр — диаметр и высота",
      "cylinder",
      List.of("diameter_cm", "height_cm")),
  BOX(
      "box__height_width_depth",
      "Параллелепипед — высота, ширина и глубина",
      "box",
      List.of("height_cm", "width_cm", "depth_cm"));

  private final String code;
  private final String label;
  private final String member;
  private final List<String> measures;

  Shape(String code, String label, String member, List<String> measures) {
    this.code = code;
    this.label = label;
    this.member = member;
    this.measures = measures;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  /** The member of {@code dimensions} that holds the measures. */
  public String member() {
    return member;
  }

  /** All of them must be there. */
  public List<String> measures() {
    return measures;
  }
}
