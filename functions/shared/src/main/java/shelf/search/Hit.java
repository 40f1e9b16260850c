package shelf.search;

/**
 * A document that is searched for by a text.
 *
 * @param documentId its id
 * @param text as it was written, not folded
 */
public record Hit(long documentId, String text) {}
