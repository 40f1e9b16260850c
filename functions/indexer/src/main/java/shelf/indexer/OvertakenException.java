package shelf.indexer;

/**
 * Another writer was at the same document at the same time: what was written may be wrong by now.
 */
final class OvertakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OvertakenException(String documentId) {
    super("Another writer was at " + documentId);
  }
}
