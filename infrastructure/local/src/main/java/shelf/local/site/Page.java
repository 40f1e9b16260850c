package shelf.local.site;

/**
 * What one address answers.
 *
 * @param type media type
 */
record Page(String type, Policy policy, byte[] body) {}
