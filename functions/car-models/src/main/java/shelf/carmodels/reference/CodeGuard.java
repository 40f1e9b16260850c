package shelf.carmodels.reference;

import java.util.List;
import java.util.Set;
import shelf.table.Table;
import shelf.table.Transaction;

/** Lets models use the codes of the lists, and keeps them there as long as models do. */
public final class CodeGuard {

  private final ReferenceTable table;
  private final ReferenceMemory memory;

  public CodeGuard(Table carModels, ReferenceMemory memory) {
    this.table = new ReferenceTable(carModels);
    this.memory = memory;
  }

  /**
   * Whether the lists have some codes.
   *
   * @param version of the lists; 0 where nothing was asked
   * @param unknown what they do not have
   */
  public record Admission(long version, List<Code> unknown) {}

  /** Looks the codes up; only what even the latest lists do not have is unknown. */
  public Admission admit(Set<Code> codes) {
    if (codes.isEmpty()) {
      return new Admission(0, List.of());
    }
    var lists = memory.current();
    if (!lists.unknown(codes).isEmpty()) {
      lists = memory.fresh();
    }
    return new Admission(lists.version(), lists.unknown(codes));
  }

  /**
   * Counts the codes of a model, in the transaction that changes it: one write, or none. It is
   * refused if codes are added and the lists are no longer those that admitted them; then {@link
   * #forget} those and ask again.
   */
  public void count(Transaction transaction, CodeChange change, Admission admission) {
    table.count(transaction, change, admission.version());
  }

  /** Counts a model's codes no longer, in the transaction that removes it: one write, or none. */
  public void uncount(Transaction transaction, Set<Code> codes) {
    table.count(transaction, CodeChange.between(codes, Set.of()), 0);
  }

  /** The lists it has are no longer the latest. */
  public void forget() {
    memory.forget();
  }
}
