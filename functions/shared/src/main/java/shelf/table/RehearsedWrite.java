package shelf.table;

/** Where a write of a rehearsal ends: one step before it would have been sent. */
public final class RehearsedWrite extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RehearsedWrite() {
    super("A rehearsal writes nothing", null, false, false);
  }
}
