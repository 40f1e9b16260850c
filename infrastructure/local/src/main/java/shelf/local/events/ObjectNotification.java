package shelf.local.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import shelf.local.account.LocalCredentials;
import shelf.local.s3.ObjectEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which events of a bucket go to a function, and how they look there.
 *
 * @param events as {@code s3:ObjectCreated:*}
 * @param prefix of the keys; empty for all
 * @param suffix of the keys; empty for all
 */
record ObjectNotification(
    String id,
    AsyncDelivery.Target target,
    String bucket,
    List<String> events,
    String prefix,
    String suffix) {

  private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis() << 20);

  static ObjectNotification of(EventDeclaration event, AsyncDelivery.Target target) {
    var properties = event.properties();
    var rules = properties.map("Filter").map("S3Key").maps("Rules").toList();
    return new ObjectNotification(
        event.id(),
        target,
        properties.required("Bucket"),
        properties.list("Events").stream().map(String::valueOf).toList(),
        rule(rules, "prefix"),
        rule(rules, "suffix"));
  }

  private static String rule(List<Properties> rules, String name) {
    return rules.stream()
        .filter(rule -> rule.required("Name").equalsIgnoreCase(name))
        .map(rule -> rule.required("Value"))
        .findFirst()
        .orElse("");
  }

  boolean concerns(ObjectEvent event) {
    return event.bucket().equals(bucket)
        && event.key().startsWith(prefix)
        && event.key().endsWith(suffix)
        && events.stream().anyMatch(wanted -> covers(wanted, "s3:" + event.name()));
  }

  private static boolean covers(String wanted, String name) {
    return wanted.endsWith("*")
        ? name.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(name);
  }

  byte[] event(ObjectEvent event) {
    var json = Json.object();
    json.put("eventVersion", "2.1")
        .put("eventSource", "aws:s3")
        .put("awsRegion", LocalCredentials.REGION)
        .put("eventTime", event.time().toString())
        .put("eventName", event.name());
    json.putObject("userIdentity").put("principalId", "AWS:" + LocalCredentials.ACCESS_KEY);
    json.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    json.putObject("responseElements").put("x-amz-request-id", "local");
    json.set("s3", entity(event));
    return Json.records(List.of(json));
  }

  private ObjectNode entity(ObjectEvent event) {
    var entity = Json.object().put("s3SchemaVersion", "1.0").put("configurationId", id);
    var owner = entity.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
    owner.putObject("ownerIdentity").put("principalId", LocalCredentials.ACCESS_KEY);
    var object = entity.putObject("object");
    object.put("key", URLEncoder.encode(event.key(), StandardCharsets.UTF_8).replace("%2F", "/"));
    event
        .content()
        .ifPresent(content -> object.put("size", content.size()).put("eTag", content.eTag()));
    object.put("sequencer", sequencer());
    return entity;
  }

  /** Rises with every event, also over a restart; compared as text, so of one length. */
  private static String sequencer() {
    return String.format(Locale.ROOT, "%016X", SEQUENCE.incrementAndGet());
  }
}
