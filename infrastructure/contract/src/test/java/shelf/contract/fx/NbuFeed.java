package shelf.contract.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import shelf.contract.Checkout;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A daily table of the National Bank of Ukraine: the recorded one, or what a test makes of it. */
record NbuFeed(List<ObjectNode> rows) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The recorded one as if it were of this day. */
  static NbuFeed on(LocalDate day) {
    return new NbuFeed(read().map(row -> row.put("exchangedate", day.format(DATE))).toList());
  }

  private static Stream<ObjectNode> read() {
    try {
      var bytes = Files.readAllBytes(Checkout.at("infrastructure/sample/fx/nbu.json"));
      return JSON.readTree(bytes).valueStream().map(JsonNode::asObject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String code(ObjectNode row) {
    return row.get("cc").stringValue();
  }

  /** With another row in the place of the one of the same currency, or behind all. */
  NbuFeed with(String row) {
    var one = JSON.readTree(row).asObject();
    var others = rows.stream().filter(each -> !code(each).equals(code(one)));
    return new NbuFeed(Stream.concat(others, Stream.of(one)).toList());
  }

  Reply reply() {
    return Reply.ok("application/json; charset=utf-8", JSON.writeValueAsBytes(rows));
  }
}
