package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shelf.contract.Answer;

/** What clients were told of images, by the 32 digits of their names. */
final class Promises {

  private final Map<String, Owner> added = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();

  static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1).substring(0, 32);
  }

  static String name(Ticket ticket) {
    return ticket.id().replace("-", "");
  }

  /** The answer to a form that was taken. */
  void added(Owner owner, Answer answer) {
    var json = answer.json();
    var names =
        owner.kind() == Kind.PRODUCT
            ? json.valueStream().map(image -> image.get("id").stringValue().substring(4))
            : json.get("image_paths").valueStream().map(path -> name(path.stringValue()));
    names.forEach(name -> added.put(name, owner));
  }

  /** From now on it may be gone. */
  void touched(String name) {
    touched.add(name);
  }

  void deleted(String name) {
    deleted.add(name);
  }

  /** All that was said to be there is there, once, and nothing that was said to be gone. */
  void assertKept(Collection<Owner> owners, List<Ticket> tickets) {
    for (var owner : owners) {
      var names = owner.shown().stream().map(image -> name(owner.key(image))).toList();
      assertThat(names).as("of %s", owner).doesNotHaveDuplicates();
      assertThat(names).as("of %s", owner).doesNotContainAnyElementsOf(deleted);
      assertThat(names).as("of %s", owner).containsAll(expected(owner, tickets));
    }
    assertThat(tickets.stream().map(Ticket::state)).isSubsetOf("ready", "rejected");
  }

  private List<String> expected(Owner owner, List<Ticket> tickets) {
    var names = new ArrayList<String>();
    added.forEach((name, whose) -> names.addAll(whose.equals(owner) ? List.of(name) : List.of()));
    tickets.stream()
        .filter(ticket -> ticket.owner().equals(owner) && ticket.state().equals("ready"))
        .forEach(ticket -> names.add(name(ticket)));
    names.removeAll(touched);
    return names;
  }
}
