package shelf.carmodels.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import shelf.carmodels.model.CarModel;
import shelf.carmodels.model.Measures;
import shelf.carmodels.model.ModelCard;
import shelf.showroom.ModelKeys;
import shelf.table.Item;
import shelf.table.UnreadableException;

/**
 * How a car model lies in its table: one item with all its texts, in a collection of its own in
 * which its images lie beside it.
 */
public final class CarModelItem {

  /** An item has room for 400 KB; the rest is for what is not a text. */
  private static final int MOST_TEXT = 390_000;

  private static final String ID = "model_id";
  private static final String BRAND = "brand_id";
  private static final String NAME = "model_name";
  private static final String YEAR = "year";
  private static final String LENGTH = "length_mm";
  private static final String WIDTH = "width_mm";
  private static final String HEIGHT = "height_mm";
  private static final String WHEELBASE = "wheelbase_mm";
  private static final String ATTRIBUTES = "attributes";
  private static final String COLORS = "colors";
  private static final String VERSION = "version";
  private static final String CREATED = "created_at";
  private static final String UPDATED = "updated_at";

  private CarModelItem() {}

  /** Whether one item has room for all that a card says. */
  public static boolean holds(ModelCard card) {
    return bytes(card.name())
            + bytes(TextLists.write(card.attributes()))
            + bytes(TextLists.write(card.colors()))
        <= MOST_TEXT;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static Item toItem(CarModel model) {
    var card = model.card();
    var measures = card.measures();
    return Item.at(ModelKeys.state(model.id()))
        .with(ID, model.id())
        .with(BRAND, card.brandId())
        .with(NAME, card.name())
        .withNumber(YEAR, wide(card.year()))
        .withNumber(LENGTH, wide(measures.lengthMm()))
        .withNumber(WIDTH, wide(measures.widthMm()))
        .withNumber(HEIGHT, wide(measures.heightMm()))
        .withNumber(WHEELBASE, wide(measures.wheelbaseMm()))
        .with(ATTRIBUTES, TextLists.write(card.attributes()))
        .with(COLORS, TextLists.write(card.colors()))
        .with(VERSION, model.version())
        .with(CREATED, model.history().createdAt().getEpochSecond())
        .with(UPDATED, model.history().updatedAt().getEpochSecond());
  }

  private static Optional<Long> wide(Optional<Integer> number) {
    return number.map(Integer::longValue);
  }

  /**
   * @throws UnreadableException if the item is no model, or no longer one
   */
  static CarModel fromItem(Item item) {
    return UnreadableException.read(item, CarModelItem::model);
  }

  private static CarModel model(Item item) {
    var history =
        new CarModel.History(item.number(VERSION), time(item, CREATED), time(item, UPDATED));
    return new CarModel(item.number(ID), card(item), history);
  }

  private static Instant time(Item item, String name) {
    return Instant.ofEpochSecond(item.number(name));
  }

  private static ModelCard card(Item item) {
    return new ModelCard(
        item.number(BRAND),
        item.text(NAME),
        narrow(item, YEAR),
        new Measures(
            narrow(item, LENGTH),
            narrow(item, WIDTH),
            narrow(item, HEIGHT),
            narrow(item, WHEELBASE)),
        TextLists.read(item.text(ATTRIBUTES)),
        TextLists.read(item.text(COLORS)));
  }

  private static Optional<Integer> narrow(Item item, String name) {
    return item.maybeNumber(name).map(Math::toIntExact);
  }
}
