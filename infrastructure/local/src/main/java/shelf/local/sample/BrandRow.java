package shelf.local.sample;

/**
 * One brand of a file.
 *
 * @param line where it first appears; the header is line 1
 * @param name trimmed, in Unicode NFC; may be empty, the API judges it
 */
record BrandRow(long line, String name) {}
