package shelf.local.sample;

/** A row that is not wanted, or something of it that is not. */
record Rejection(long line, String reason) {}
