package shelf.local.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the front page gets what its own port does not serve.
 *
 * @param uploads the origin it sends pictures to
 * @param pictures the origins it shows pictures from
 */
public record Sources(String uploads, List<String> pictures) {

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+");

  /**
   * @param s3 which has signed URLs, too
   * @param media where pictures can be read without a signature; what is no address is left out
   */
  public static Sources of(URI s3, Optional<String> media) {
    var pictures = Stream.concat(Stream.of(s3.toString()), media.stream());
    return new Sources(
        origin(s3.toString()).orElseThrow(),
        pictures.flatMap(address -> origin(address).stream()).distinct().toList());
  }

  private static Optional<String> origin(String address) {
    var origin = ORIGIN.matcher(address);
    return origin.lookingAt() ? Optional.of(origin.group()) : Optional.empty();
  }
}
