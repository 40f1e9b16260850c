package shelf.contract.openapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/**
 * The {@code form} of an example: parts with a {@code name}, with a {@code filename} if they are
 * files, and with what is in them as {@code text} or {@code base64}. The same form is the same
 * bytes.
 */
record Form(JsonNode parts) {

  private static final String BOUNDARY = "shelf";

  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    for (var part : parts) {
      bytes.writeBytes(utf8(head(part)));
      bytes.writeBytes(content(part));
      bytes.writeBytes(utf8("\r\n"));
    }
    bytes.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
    return bytes.toByteArray();
  }

  private static String head(JsonNode part) {
    var head = new StringBuilder("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"");
    head.append(part.get("name").stringValue()).append('"');
    if (part.has("filename")) {
      head.append("; filename=\"").append(part.get("filename").stringValue()).append('"');
      head.append("\r\nContent-Type: application/octet-stream");
    }
    return head.append("\r\n\r\n").toString();
  }

  private static byte[] content(JsonNode part) {
    return part.has("base64")
        ? Base64.getDecoder().decode(part.get("base64").stringValue())
        : utf8(part.get("text").stringValue());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
