package shelf.carmodels.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.carmodels.reference.ReferenceLists.Listed;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.table.Rivals;
import shelf.table.Table;

/** The reference lists: each read as a whole, and replaced as a whole. */
public final class ReferenceEditing {

  private static final Comparator<Code> BY_TEXT = Comparator.comparing(Code::text);

  private final ReferenceTable table;
  private final ReferenceMemory memory;

  public ReferenceEditing(Table carModels, ReferenceMemory memory) {
    this.table = new ReferenceTable(carModels);
    this.memory = memory;
  }

  public Answer show(ReferenceList list) {
    return shown(memory.fresh().of(list)).with("Cache-Control", "public, max-age=60");
  }

  private static Answer shown(Listed listed) {
    return Answer.ok(listed.entries()).with("ETag", ETag.of(listed.version(), listed.entries()));
  }

  public Answer replace(ReferenceList list, Request request) {
    var inputs = Inputs.of(request);
    var entries = ReferenceFields.read(inputs.body(), list);
    inputs.check();
    ReferenceFields.check(entries, list);
    var lists = Rivals.outlast(() -> replace(request, list, entries));
    memory.forget();
    return shown(lists.of(list));
  }

  /** The new lists, or empty if somebody changed something between our look and our write. */
  private Optional<ReferenceLists> replace(
      Request request, ReferenceList list, List<Entry> entries) {
    var look = table.look();
    var seen = look.lists();
    ETag.requireMatch(request, seen.of(list).version());
    if (entries.equals(seen.of(list).entries())) {
      return Optional.of(seen);
    }
    var next = seen.replacedBy(list, entries);
    var dropped = dropped(seen, next, list);
    refuseIfUsed(look, dropped);
    return table.replace(seen, next, dropped) ? Optional.of(next) : Optional.empty();
  }

  private static List<Code> dropped(ReferenceLists seen, ReferenceLists next, ReferenceList list) {
    var codes = seen.of(list).entries().stream().map(entry -> new Code(list, entry.code()));
    return next.unknown(codes.toList());
  }

  private static void refuseIfUsed(ReferenceTable.Look look, List<Code> dropped) {
    var used = dropped.stream().filter(code -> look.uses(code) > 0).sorted(BY_TEXT).toList();
    if (!used.isEmpty()) {
      var each = used.stream().map(code -> code.text() + models(look.uses(code)));
      throw Problem.conflict("Still used: " + each.collect(Collectors.joining(", ")));
    }
  }

  private static String models(long count) {
    return " (" + count + (count == 1 ? " car model)" : " car models)");
  }
}
