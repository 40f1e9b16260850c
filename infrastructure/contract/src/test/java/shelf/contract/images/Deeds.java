package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import shelf.contract.Answer;
import shelf.local.lambda.FunctionFailedException;
import shelf.table.Key;

/**
 * What clients, the bucket and the streams do, at random and in any weather; and what must come of
 * it, as far as the answers tell.
 */
final class Deeds {

  private static final byte[] FILE = Drawing.tiny();
  private static final byte[] NO_PICTURE = new byte[FILE.length];

  private final Studio studio = Studio.quiet();
  private final FarBucket far = FarBucket.healed();
  private final Functions functions = far.functions();
  private final Random random;
  private final Weather weather;
  private final boolean cutsForms;

  private final Set<Owner> owners = new LinkedHashSet<>();
  private final Set<Owner> living = new LinkedHashSet<>();
  private final List<Ticket> tickets = new ArrayList<>();
  private final Set<Ticket> owed = new LinkedHashSet<>();
  private final Map<Kind, List<Key>> old = new HashMap<>();

  private final Promises promises = new Promises();
  private int filesCutOff;
  private int failures;

  /**
   * @param cutsForms whether forms, too, suffer what does not pass: they come once only, so nobody
   *     but the sweep can remove what they leave
   */
  Deeds(Random random, boolean cutsForms) {
    this.random = random;
    this.weather = new Weather(studio, far, random);
    this.cutsForms = cutsForms;
  }

  /** Calls of functions, and files that were sent. */
  int count() {
    return weather.works() + tickets.size();
  }

  void next() throws Exception {
    if (living.size() < 4 || random.nextInt(40) == 0) {
      var owner = studio.owner(random.nextBoolean() ? Kind.PRODUCT : Kind.MODEL);
      owners.add(owner);
      living.add(owner);
    }
    var owner = any(living);
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> announce(owner);
      case 3, 4 -> form(owner);
      case 5, 6, 7, 8 -> change(owner);
      case 9, 10, 11 -> news();
      case 12 -> removals(Kind.values()[random.nextInt(2)]);
      default -> end(owner);
    }
  }

  private <T> T any(Collection<T> some) {
    return List.copyOf(some).get(random.nextInt(some.size()));
  }

  /** The answer, if it is one that a client can rely on. */
  private Optional<Answer> heard(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isIn(200, 201, 204, 400, 404, 503);
    failures += answer.status() == 503 ? 1 : 0;
    return Optional.of(answer).filter(it -> it.status() != 503);
  }

  private void announce(Owner owner) throws Exception {
    var file = Owner.announced("a.jpg", "image/jpeg", FILE.length);
    var files = Collections.nCopies(1 + random.nextInt(3), file).toArray();
    var answer = heard(weather.rough(() -> functions.announce(owner, files)));
    if (answer.isPresent() && answer.get().status() == 201) {
      for (var upload : answer.get().json().get("uploads")) {
        send(Ticket.of(owner, upload));
      }
    }
  }

  private void send(Ticket ticket) throws Exception {
    tickets.add(ticket.sent(random.nextInt(8) == 0 ? NO_PICTURE : FILE));
    owed.add(ticket);
    if (random.nextInt(4) > 0) {
      arrive(ticket);
    }
  }

  private void arrive(Ticket ticket) throws Exception {
    if (weather.arrives(functions, ticket.quarantine())) {
      owed.remove(ticket);
    } else {
      failures++;
    }
  }

  private void form(Owner owner) throws Exception {
    var files = 1 + random.nextInt(2);
    var form = Form.of(FILE);
    form = files == 1 ? form : form.file("files", "b.jpg", FILE);
    var sent = form;
    var key = new UUID(random.nextLong(), random.nextLong()).toString();
    Weather.Work<Answer> work = () -> functions.form(owner, sent, key);
    var answer = heard(cutsForms ? weather.rough(work) : weather.mild(work));
    filesCutOff += answer.isEmpty() ? files : 0;
    if (answer.isEmpty() || random.nextInt(6) == 0) {
      answer = heard(functions.form(owner, sent, key));
    }
    answer.filter(it -> it.status() == 201).ifPresent(it -> promises.added(owner, it));
  }

  private void change(Owner owner) throws Exception {
    var images = new ArrayList<>(owner.shown());
    if (images.isEmpty()) {
      return;
    }
    Collections.shuffle(images, random);
    var ids = images.stream().map(image -> image.get("id").asString()).toList();
    if (owner.kind() == Kind.PRODUCT && random.nextInt(3) == 0) {
      heard(weather.rough(() -> functions.reorder(owner, ids)));
      return;
    }
    var name = Promises.name(owner.key(images.getFirst()));
    promises.touched(name);
    heard(weather.rough(() -> functions.deleteImage(owner, ids.getFirst())))
        .ifPresent(_ -> promises.deleted(name));
  }

  /** Late news, old news, and a file that is sent once more. */
  private void news() throws Exception {
    if (tickets.isEmpty()) {
      return;
    }
    var late = !owed.isEmpty() && random.nextBoolean();
    var ticket = late ? any(owed) : any(tickets);
    if (random.nextInt(3) == 0) {
      assertThat(ticket.send(FILE).status()).isIn(200, 412);
      owed.add(ticket);
    }
    arrive(ticket);
  }

  /** What a stream brings, with some that it has brought before. */
  void removals(Kind kind) throws Exception {
    var keys = new ArrayList<>(studio.removals(kind).stream().map(item -> item.key()).toList());
    var before = old.computeIfAbsent(kind, _ -> new ArrayList<>());
    var again = before.stream().filter(_ -> random.nextInt(10) == 0).toList();
    before.addAll(keys);
    keys.addAll(again);
    try {
      failures += weather.rough(() -> functions.removed(kind, keys)).isEmpty() ? 0 : 1;
    } catch (FunctionFailedException e) {
      failures++;
    }
  }

  private void end(Owner owner) throws Exception {
    heard(weather.rough(owner::delete));
    living.remove(owner);
  }

  /** AWS brings again what failed, until it comes through. */
  void settle() throws FunctionFailedException {
    for (var ticket : owed) {
      functions.arrived(ticket.quarantine());
    }
    for (var kind : Kind.values()) {
      var keys = studio.removals(kind).stream().map(item -> item.key()).toList();
      assertThat(functions.removed(kind, keys)).isEmpty();
    }
  }

  Set<Owner> owners() {
    return owners;
  }

  List<Ticket> tickets() {
    return tickets;
  }

  int failures() {
    return failures;
  }

  int filesCutOff() {
    return filesCutOff;
  }

  void assertKept() {
    promises.assertKept(living, tickets);
  }
}
