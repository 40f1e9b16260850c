package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Tells pictures from everything else, and makes them smaller. */
public final class Pictures {
  // Twice what the slowest honest picture takes on the half core of a function with 1 GB.
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Pictures() {}

  /**
   * Examines a picture of its own, so that the first real one does not wait for what that loads.
   */
  public static void rehearse() {
    try {
      examine(Variants.jpeg(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Never throws, whatever the bytes are. Needs at most about 45 seconds and 600 MB (native memory
   * included), and for usual photos one or two and 200.
   *
   * @param bytes kept and not copied: nobody may change them
   */
  public static Examined examine(byte[] bytes) {
    return examine(bytes, Patience.of(PATIENCE));
  }

  /** The same for somebody who has less time: a picture that takes more of it is refused. */
  public static Examined examine(byte[] bytes, Patience patience) {
    try {
      var source = Source.of(bytes);
      var variants = Variants.of(source.decode(patience), source);
      var size = source.orientation().isTurned() ? source.size().turned() : source.size();
      return new Picture(source.kind(), size.width(), size.height(), bytes, variants);
    } catch (Unreadable e) {
      return new Refused(e.getMessage());
    } catch (IOException | RuntimeException | AssertionError e) {
      // What decoders throw at bytes they do not understand is of many kinds.
      return new Refused(Unreadable.damaged().getMessage());
    } catch (OutOfMemoryError | StackOverflowError e) {
      // Tables that a file may ask for without limit. What they took is free again here.
      return new Refused("it takes too much memory to decode");
    }
  }
}
