package shelf.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads {@code multipart/form-data} with the parser that the servlet container brings, but not
 * through its {@code getParts}: that takes a body it cannot read for an empty one, and leaves each
 * larger file behind in {@code /tmp} until the instance is gone.
 */
final class Multipart {

  /** Of one part, in bytes: a filename of 255 letters, each as three escaped bytes, and more. */
  private static final int MOST_HEADERS = 4096;

  private static final JakartaServletFileUpload<?, ?> HEADERS = new JakartaServletFileUpload<>();

  private final MultipartInput input;

  private Multipart(byte[] boundary, byte[] body) throws IOException {
    this.input =
        MultipartInput.builder()
            .setByteArray(body)
            .setBoundary(boundary)
            .setPartHeaderSizeMax(MOST_HEADERS)
            .get();
    input.setHeaderCharset(StandardCharsets.UTF_8);
  }

  /**
   * @param mostParts more than these are malformed
   * @throws MalformedTextException if the body is not what the type says
   */
  static List<Part> read(String contentType, byte[] body, int mostParts) {
    try {
      var boundary = HEADERS.getBoundary(contentType);
      if (boundary == null) {
        throw new MalformedTextException("its Content-Type has no boundary");
      }
      var parts = new Multipart(boundary, body).parts(mostParts);
      if (parts.isEmpty() && !contains(body, boundary)) {
        // The parser takes all of it for the text that may stand before the first part.
        throw new MalformedTextException("the boundary of its Content-Type is nowhere in it");
      }
      return parts;
    } catch (FileUploadSizeException e) {
      throw new MalformedTextException(
          "a part has headers of more than " + MOST_HEADERS + " bytes");
    } catch (IOException | IllegalArgumentException e) {
      // The parser's own texts quote what was sent.
      throw new MalformedTextException("not multipart/form-data");
    }
  }

  private List<Part> parts(int mostParts) throws IOException {
    var parts = new ArrayList<Part>();
    for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
      if (parts.size() == mostParts) {
        throw new MalformedTextException("more than " + mostParts + " parts");
      }
      parts.add(part());
    }
    return parts;
  }

  private static boolean contains(byte[] body, byte[] boundary) {
    var text = new String(body, StandardCharsets.ISO_8859_1);
    return text.contains(new String(boundary, StandardCharsets.ISO_8859_1));
  }

  private Part part() throws IOException {
    var headers = HEADERS.getParsedHeaders(input.readHeaders());
    var field = HEADERS.getFieldName(headers);
    var name = HEADERS.getFileName(headers);
    if (name != null && name.indexOf(0) >= 0) {
      throw new MalformedTextException("a filename has a NUL in it");
    }
    var content = new ByteArrayOutputStream();
    input.readBodyData(content);
    return new Part(
        field == null ? "" : field, name == null ? "" : bare(name), content.toByteArray());
  }

  /** Some browsers sent whole paths once, and some people still send {@code ../}. */
  private static String bare(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
