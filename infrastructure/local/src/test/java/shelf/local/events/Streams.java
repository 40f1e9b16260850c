package shelf.local.events;

import java.util.stream.IntStream;

/** Stream events of a template, and names to put into the table. */
final class Streams {

  static final String PARTIAL = "FunctionResponseTypes: [ReportBatchItemFailures]";

  /** A stream event with more properties, one a line. */
  static String stream(String properties) {
    return """
    Brands:
      Type: DynamoDB
      Properties:
        Stream: !GetAtt BrandsTable.StreamArn
        StartingPosition: TRIM_HORIZON
    """
        + properties.indent(4);
  }

  static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(number -> "Brand " + number).toArray(String[]::new);
  }

  private Streams() {}
}
