package shelf.contract.carmodels;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import shelf.contract.engine.Store;
import shelf.registry.BrandItem;
import shelf.table.Item;
import shelf.table.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tables hold, and whether their items agree with each other. */
record Ledger(Garage garage) {

  /** The states of all models. */
  List<Item> models() {
    return Store.scan(
        garage.table(),
        item ->
            item.key().collection().startsWith("model#") && item.key().member().equals("state"));
  }

  private List<Item> rows() {
    return Store.scan(garage.table(), item -> item.key().collection().startsWith("car-models#"));
  }

  /** Everything there is of models, but for the ids that are taken. */
  Set<Item> contents() {
    return new HashSet<>(
        Store.scan(garage.table(), item -> !item.key().collection().equals("ids")));
  }

  private Map<Long, Long> counts() {
    return Store.scan(garage.brandsTable(), item -> BrandItem.isBrand(item.key())).stream()
        .map(BrandItem::fromItem)
        .filter(brand -> brand.carModels() != 0)
        .collect(toMap(brand -> brand.id(), brand -> brand.carModels()));
  }

  /** How many models a brand says it has; a brand that is gone has none. */
  long count(long brand) {
    var item = garage.brandsTable().get(BrandItem.key(brand));
    return item.map(BrandItem::fromItem).map(found -> found.carModels()).orElse(0L);
  }

  /** Each model has its row, each brand and each code is counted right. */
  void assertSound() {
    var models = models();
    assertThat(counts())
        .as("models by brand")
        .isEqualTo(
            models.stream().collect(groupingBy(model -> model.number("brand_id"), counting())));
    assertRows(models);
    assertUses(models);
  }

  private void assertRows(List<Item> models) {
    var rows = new TreeMap<Long, Item>();
    rows().forEach(row -> rows.put(Long.valueOf(row.key().member()), row));
    assertThat(rows.keySet())
        .isEqualTo(models.stream().map(model -> model.number("model_id")).collect(toSet()));
    for (var model : models) {
      assertRow(rows.get(model.number("model_id")), model);
    }
  }

  private static void assertRow(Item row, Item model) {
    long brand = model.number("brand_id");
    var year = model.maybeNumber("year");
    assertThat(row.number("brand_id")).isEqualTo(brand);
    assertThat(row.text("model_name")).isEqualTo(model.text("model_name"));
    assertThat(row.maybeNumber("year")).isEqualTo(year);
    assertThat(row.text("listed_brand")).isEqualTo("" + brand);
    assertThat(row.maybeText("listed_year")).isEqualTo(year.map(String::valueOf));
    assertThat(row.maybeText("listed_brand_year")).isEqualTo(year.map(it -> brand + "#" + it));
    var slogans = new TreeMap<String, String>();
    for (var text : texts(model, "attributes")) {
      if (text.get(0).stringValue().equals("slogan") && !text.get(2).stringValue().isEmpty()) {
        slogans.put(text.get(1).stringValue(), text.get(2).stringValue());
      }
    }
    var shown = new TreeMap<String, String>();
    JsonMapper.shared()
        .readTree(row.text("slogans"))
        .properties()
        .forEach(slogan -> shown.put(slogan.getKey(), slogan.getValue().stringValue()));
    assertThat(shown).isEqualTo(slogans);
  }

  private static JsonNode texts(Item model, String attribute) {
    return JsonMapper.shared().readTree(model.text(attribute));
  }

  private void assertUses(List<Item> models) {
    var expected = new TreeMap<String, Long>();
    models.forEach(model -> codes(model).forEach(code -> expected.merge(code, 1L, Long::sum)));
    var uses = garage.table().get(new Key("reference", "uses"));
    var found = new TreeMap<String, Long>();
    for (var code : Stream.concat(listed(), expected.keySet().stream()).distinct().toList()) {
      uses.flatMap(item -> item.maybeNumber(code))
          .filter(count -> count != 0)
          .ifPresent(count -> found.put(code, count));
    }
    assertThat(found).as("uses of codes").isEqualTo(expected);
    assertThat(listed()).as("codes that can be used").containsAll(expected.keySet());
  }

  /** The codes that the reference lists have, as {@code uses} names them. */
  private Stream<String> listed() {
    return Stream.of(
            codes("language_", Garage.LANGUAGES),
            codes("attribute_", Garage.ATTRIBUTE_TYPES),
            codes("color_", Garage.COLOR_TYPES))
        .flatMap(List::stream);
  }

  private List<String> codes(String prefix, String list) {
    return Garage.shown(200, garage.list(list))
        .valueStream()
        .map(entry -> prefix + entry.get("code").stringValue())
        .toList();
  }

  private static Set<String> codes(Item model) {
    var codes = new TreeSet<String>();
    for (var kind : List.of("attribute", "color")) {
      for (var text : texts(model, kind + "s")) {
        codes.add(kind + "_" + text.get(0).stringValue());
        codes.add("language_" + text.get(1).stringValue());
      }
    }
    return codes;
  }

  /** What the table has of one model. */
  Optional<Item> state(long id) {
    return garage.table().get(new Key("model#" + id, "state"));
  }
}
