package shelf.images.gallery;

import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Clock;
import java.util.Random;

/** Names that were never given before: UUIDs of version 7. */
public final class ImageNames {

  private final TimeBasedEpochRandomGenerator generator;
  private final Clock clock;

  public ImageNames(Random random, Clock clock) {
    this.generator = new TimeBasedEpochRandomGenerator(random);
    this.clock = clock;
  }

  public String uploadId() {
    return generator.construct(clock.millis()).toString();
  }

  /** Of the files of an image: 32 hex digits. */
  public String image() {
    return uploadId().replace("-", "");
  }
}
