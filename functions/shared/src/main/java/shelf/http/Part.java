package shelf.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One part of a form.
 *
 * @param field its name in the form
 * @param filename as the client calls the file, without folders; empty if it is no file
 * @param content as it was sent
 */
public record Part(String field, String filename, byte[] content) {

  /** What stands for parts in their order, whatever was between them: digests, equally long. */
  static byte[] digests(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> Stream.of(bytes(part.field), bytes(part.filename), part.content))
        .map(Sha256::hex)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
