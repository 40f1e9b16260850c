package shelf.contract.images;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import shelf.contract.Answer;
import shelf.contract.Api;
import tools.jackson.databind.JsonNode;

/** A request that was signed for a client, to send a file to the bucket. */
record Ticket(Owner owner, String id, String url, Map<String, String> headers) {

  static Ticket of(Owner owner, JsonNode upload) {
    var headers = new HashMap<String, String>();
    upload
        .get("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().stringValue()));
    return new Ticket(
        owner,
        upload.get("upload_id").stringValue(),
        upload.get("url").stringValue(),
        Map.copyOf(headers));
  }

  /** The same but for one header. */
  Ticket with(String header, String value) {
    var others = new HashMap<>(headers);
    others.put(header, value);
    return new Ticket(owner, id, url, others);
  }

  Ticket without(String header) {
    var fewer = new HashMap<>(headers);
    fewer.remove(header);
    return new Ticket(owner, id, url, fewer);
  }

  /** The same to another address. */
  Ticket at(String otherUrl) {
    return new Ticket(owner, id, otherUrl, headers);
  }

  Answer send(byte[] file) {
    return new Api(URI.create(url), headers).put(url, file);
  }

  /** Sends a file, which the bucket must take. */
  Ticket sent(byte[] file) {
    var answer = send(file);
    if (answer.status() != 200) {
      throw new AssertionError("Not taken: " + answer);
    }
    return this;
  }

  /** What became of it so far. */
  JsonNode status() {
    return Studio.shown(200, owner.upload(id));
  }

  String state() {
    return status().get("status").stringValue();
  }

  String quarantine() {
    return owner.kind().quarantine(id);
  }
}
