package shelf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartTest {

  private static final String LONG = "ф".repeat(251) + ".jpg";

  private static List<Part> read(String boundary, String disposition) {
    var body =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; %s\r\n\r\nx\r\n--%s--\r\n"
            .formatted(boundary, disposition, boundary);
    var type = "multipart/form-data; boundary=" + boundary;
    return Multipart.read(type, body.getBytes(StandardCharsets.UTF_8), 10);
  }

  @Test
  void read_longFilename_isTheFilename() {
    assertThat(read("b", "filename=\"" + LONG + "\""))
        .singleElement()
        .returns("files", Part::field)
        .returns(LONG, Part::filename)
        .satisfies(part -> assertThat(part.content()).containsExactly('x'));
  }

  @Test
  void read_longEscapedFilename_isTheFilename() {
    var escaped = URLEncoder.encode(LONG, StandardCharsets.UTF_8);
    assertThat(read("b", "filename*=UTF-8''" + escaped))
        .singleElement()
        .returns(LONG, Part::filename);
  }

  @Test
  void read_hugeHeaders_isRefusedInItsOwnWords() {
    assertThatThrownBy(() -> read("b", "filename=\"" + "a".repeat(5000) + "\""))
        .isInstanceOf(MalformedTextException.class)
        .hasMessageContaining("4096 bytes");
  }

  @Test
  void digests_anotherBoundary_areTheSame() {
    var form = read("b", "filename=\"a.jpg\"");
    assertThat(Part.digests(read("another", "filename=\"a.jpg\"")))
        .isEqualTo(Part.digests(form))
        .isNotEqualTo(Part.digests(read("b", "filename=\"b.jpg\"")));
    assertThat(Part.digests(List.of(new Part("f", "ab", new byte[0]))))
        .isNotEqualTo(Part.digests(List.of(new Part("fa", "b", new byte[0]))));
  }
}
