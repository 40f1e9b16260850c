package shelf.carmodels.reference;

import java.util.HashSet;
import java.util.Set;
import shelf.carmodels.model.ModelCard;
import shelf.carmodels.model.Text;

/**
 * A code of one of the lists, as a model uses it.
 *
 * @param text as it is written
 */
public record Code(ReferenceList list, String text) {

  /** All that a model uses, with or without a text behind it: an empty one is kept, too. */
  public static Set<Code> of(ModelCard card) {
    var codes = new HashSet<Code>();
    card.attributes().forEach(text -> add(codes, ReferenceList.ATTRIBUTE_TYPES, text));
    card.colors().forEach(text -> add(codes, ReferenceList.COLOR_TYPES, text));
    return codes;
  }

  private static void add(Set<Code> codes, ReferenceList types, Text text) {
    codes.add(new Code(types, text.type()));
    codes.add(new Code(ReferenceList.LANGUAGES, text.language()));
  }

  /** The attribute that counts the models which use it. */
  String attribute() {
    return list.element() + "_" + text;
  }
}
