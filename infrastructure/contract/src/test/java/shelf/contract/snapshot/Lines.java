package shelf.contract.snapshot;

import java.util.List;
import java.util.Map;
import shelf.local.EmbeddedAws;

/** The lines of one function to all that it may call in AWS. */
record Lines(Line dynamoDb, Line s3, Line secrets) implements AutoCloseable {

  static Lines to(EmbeddedAws aws) {
    return new Lines(new Line(aws.dynamoDb()), new Line(aws.s3()), new Line(aws.secretsManager()));
  }

  /** What the function's environment says of them. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.url(),
        "AWS_ENDPOINT_URL_S3", s3.url(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url());
  }

  private List<Line> all() {
    return List.of(dynamoDb, s3, secrets);
  }

  int opened() {
    return all().stream().mapToInt(Line::opened).sum();
  }

  int open() {
    return all().stream().mapToInt(Line::open).sum();
  }

  void outOfOrder(boolean now) {
    all().forEach(line -> line.outOfOrder(now));
  }

  @Override
  public void close() {
    all().forEach(Line::close);
  }
}
