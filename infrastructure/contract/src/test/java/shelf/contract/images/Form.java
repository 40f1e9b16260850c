package shelf.contract.images;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import shelf.contract.Answer;
import shelf.contract.Api;

/** A body {@code multipart/form-data}, also as no client would write it. */
record Form(List<byte[]> parts) {

  static final String BOUNDARY = "----shelf-7MA4YWxkTrZu0gW";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  static Form empty() {
    return new Form(List.of());
  }

  /** Of one file. */
  static Form of(byte[] file) {
    return empty().file("files", "front.jpg", file);
  }

  Form file(String field, String filename, byte[] content) {
    var disposition = "form-data; name=\"" + field + "\"; filename=\"" + filename + "\"";
    return part("Content-Disposition: " + disposition + "\r\nContent-Type: image/jpeg", content);
  }

  Form field(String name, String value) {
    return part(
        "Content-Disposition: form-data; name=\"" + name + "\"",
        value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param head the part's headers, without the end of the last line
   */
  Form part(String head, byte[] content) {
    var part = new ByteArrayOutputStream();
    part.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    return new Form(Stream.concat(parts.stream(), Stream.of(part.toByteArray())).toList());
  }

  byte[] body() {
    return body(BOUNDARY);
  }

  private byte[] body(String boundary) {
    var body = new ByteArrayOutputStream();
    for (var part : parts) {
      body.writeBytes(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(part);
      body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  Answer send(Api api, String path) {
    return api.with("Content-Type", TYPE).postUntyped(path, body());
  }

  /** As it is sent again by clients that invent another boundary each time: by nearly all. */
  Answer sendAgain(Api api, String path) {
    var boundary = BOUNDARY + System.nanoTime();
    var type = "multipart/form-data; boundary=" + boundary;
    return api.with("Content-Type", type).postUntyped(path, body(boundary));
  }
}
