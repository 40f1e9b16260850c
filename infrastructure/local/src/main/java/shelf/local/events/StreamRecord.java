package shelf.local.events;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of a stream as Lambda hands it to a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Lambda with
 *     DynamoDB</a>
 */
final class StreamRecord {

  private StreamRecord() {}

  static ObjectNode json(Record record, String streamArn) {
    var json = Json.object();
    json.put("eventID", record.eventID())
        .put("eventName", record.eventNameAsString())
        .put("eventVersion", "1.1")
        .put("eventSource", "aws:dynamodb")
        .put("awsRegion", LocalCredentials.REGION);
    json.set("dynamodb", change(record));
    json.put("eventSourceARN", streamArn);
    if (record.userIdentity() != null) {
      json.putObject("userIdentity")
          .put("principalId", record.userIdentity().principalId())
          .put("type", record.userIdentity().type());
    }
    return json;
  }

  private static ObjectNode change(Record record) {
    var change = record.dynamodb();
    var json = Json.object();
    json.put("ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    json.set("Keys", item(change.keys()));
    if (change.hasNewImage() && !change.newImage().isEmpty()) {
      json.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage() && !change.oldImage().isEmpty()) {
      json.set("OldImage", item(change.oldImage()));
    }
    return json.put("SequenceNumber", change.sequenceNumber())
        .put("SizeBytes", change.sizeBytes())
        .put("StreamViewType", change.streamViewTypeAsString());
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    var json = Json.object();
    item.forEach((name, value) -> json.set(name, value(value)));
    return json;
  }

  private static ObjectNode value(AttributeValue value) {
    var json = Json.object();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", base64(value.b()));
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case SS -> strings(json, "SS", value.ss());
      case NS -> strings(json, "NS", value.ns());
      case BS -> strings(json, "BS", value.bs().stream().map(StreamRecord::base64).toList());
      case M -> json.set("M", item(value.m()));
      case L -> list(json, value.l());
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("DynamoDB has a type that this SDK does not know");
    }
    return json;
  }

  private static void list(ObjectNode json, Collection<AttributeValue> values) {
    var array = json.putArray("L");
    values.forEach(value -> array.add(value(value)));
  }

  private static void strings(ObjectNode json, String type, Collection<String> values) {
    var array = json.putArray(type);
    values.forEach(array::add);
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }
}
