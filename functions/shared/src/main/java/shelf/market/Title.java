package shelf.market;

import java.text.Normalizer;
import java.util.regex.Pattern;
import shelf.vk.Entities;

/** When two titles are the same one: VK gives some back with entities, or without spaces. */
public final class Title {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private Title() {}

  public static String normal(String title) {
    var before = title;
    var after = once(title);
    // Each time it is shorter, or the last: what came back through two writers has two layers.
    while (!after.equals(before)) {
      before = after;
      after = once(after);
    }
    return after;
  }

  private static String once(String title) {
    var plain = Normalizer.normalize(Entities.decoded(title), Normalizer.Form.NFC);
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }
}
