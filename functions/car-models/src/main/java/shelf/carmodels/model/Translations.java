package shelf.carmodels.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Texts by their types, each in the languages in which it is not empty. */
public final class Translations {

  private final Map<String, Map<String, List<String>>> texts;

  private Translations(Map<String, Map<String, List<String>>> texts) {
    this.texts = texts;
  }

  public static Translations of(List<Text> texts) {
    var byLanguage = groupingBy(Text::language, mapping(Text::value, toList()));
    return new Translations(
        texts.stream()
            .filter(text -> !text.value().isEmpty())
            .collect(groupingBy(Text::type, TreeMap::new, byLanguage)));
  }

  /** The types of which there is a text in any language, in order. */
  public Set<String> types() {
    return texts.keySet();
  }

  /** The one text of a type. */
  public Optional<String> one(String type, Language language) {
    return all(type, language).map(List::getFirst);
  }

  /** All texts of a type: those of one language, never of two. */
  public Optional<String> joined(String type, Language language) {
    return all(type, language).map(values -> String.join(", ", values));
  }

  private Optional<List<String>> all(String type, Language language) {
    return language.pick(texts.getOrDefault(type, Map.of()));
  }
}
