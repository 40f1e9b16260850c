package shelf.local.cli;

/**
 * What a function gave back.
 *
 * @param answer JSON in UTF-8
 * @param failed whether it is Lambda's report of an error
 */
record Outcome(byte[] answer, boolean failed) {}
