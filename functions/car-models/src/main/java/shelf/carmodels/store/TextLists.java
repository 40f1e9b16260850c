package shelf.carmodels.store;

import static shelf.carmodels.store.StoredJson.text;

import java.util.List;
import shelf.carmodels.model.Text;

/** Lists of texts as an item keeps them: JSON without names, {@code [["engine","en","…"],…]}. */
final class TextLists {

  private TextLists() {}

  static String write(List<Text> texts) {
    var rows = texts.stream().map(t -> List.of(t.type(), t.language(), t.value())).toList();
    return StoredJson.write(rows);
  }

  static List<Text> read(String json) {
    return StoredJson.list(json).stream()
        .map(row -> new Text(text(row.get(0)), text(row.get(1)), text(row.get(2))))
        .toList();
  }
}
