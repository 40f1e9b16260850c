package shelf.local.s3;

/**
 * How often S3 was asked, as AWS counts it on the bill.
 *
 * @param reads of objects
 * @param writes of objects, and lists, which cost the same
 * @param deletions which cost nothing, however many objects one names
 */
public record S3Requests(long reads, long writes, long deletions) {

  static final S3Requests NONE = new S3Requests(0, 0, 0);

  S3Requests plus(S3Requests other) {
    return new S3Requests(reads + other.reads, writes + other.writes, deletions + other.deletions);
  }

  /** What came since then. */
  public S3Requests since(S3Requests before) {
    return new S3Requests(
        reads - before.reads, writes - before.writes, deletions - before.deletions);
  }
}
