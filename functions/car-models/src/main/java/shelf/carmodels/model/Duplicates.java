package shelf.carmodels.model;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import shelf.carmodels.errors.ModelProblems;
import shelf.http.Problem;

/** Texts of a body of which only one could be meant. */
public final class Duplicates {

  private Duplicates() {}

  /**
   * @throws Problem 400 that names all that a card says twice: of its attributes, or if they are in
   *     order, of its colours
   */
  public static void refuse(ModelCard card) {
    refuse("Duplicate attribute", card.attributes(), text -> List.of(text.type(), text.language()));
    refuse(
        "Duplicate color",
        card.colors(),
        color -> List.of(color.type(), color.language(), color.value()));
  }

  private static void refuse(String what, List<Text> texts, Function<Text, List<String>> identity) {
    var seen = new HashSet<List<String>>();
    var again = texts.stream().map(identity).filter(each -> !seen.add(each)).toList();
    if (!again.isEmpty()) {
      throw ModelProblems.listing(what, again.stream().map(id -> String.join("/", id)).toList());
    }
  }
}
