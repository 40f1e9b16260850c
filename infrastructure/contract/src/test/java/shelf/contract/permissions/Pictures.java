package shelf.contract.permissions;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A picture, and the form in which a browser sends it. */
final class Pictures {

  /** 4 x 3 pixels. */
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR42mM4IaAHRww4OQD22wxJ6Gcu/gAA"
                  + "AABJRU5ErkJggg==");

  static final String FORM_TYPE = "multipart/form-data; boundary=shelf";

  private Pictures() {}

  /** A form with the picture twice. */
  static byte[] form() {
    var part =
        "--shelf\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n"
            + "Content-Type: image/png\r\n\r\n"
            + new String(PNG, StandardCharsets.ISO_8859_1)
            + "\r\n";
    return (part + part + "--shelf--\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
