package shelf.local.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * A form with files, as browsers send it.
 *
 * @param file a JPEG
 * @param times how often it is in the form
 */
record FileForm(byte[] file, int times) {

  static final String TYPE = "multipart/form-data; boundary=shelf";

  private static final String HEAD =
      """
      --shelf\r
      Content-Disposition: form-data; name="files"; filename="drawn.jpg"\r
      Content-Type: image/jpeg\r
      \r
      """;

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    for (int part = 0; part < times; part++) {
      bytes.writeBytes(HEAD.getBytes(UTF_8));
      bytes.writeBytes(file);
      bytes.writeBytes("\r\n".getBytes(UTF_8));
    }
    bytes.writeBytes("--shelf--\r\n".getBytes(UTF_8));
    return bytes.toByteArray();
  }
}
