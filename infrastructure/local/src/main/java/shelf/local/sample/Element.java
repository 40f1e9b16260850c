package shelf.local.sample;

/**
 * One element of a bulk request.
 *
 * @param line of the row it comes from
 * @param json what is sent
 */
record Element(long line, byte[] json) {}
