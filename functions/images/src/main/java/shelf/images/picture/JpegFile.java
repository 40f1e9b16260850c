package shelf.images.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A JPEG up to its end.
 *
 * @param essence the file without what only metadata readers need: they are many, and old
 */
record JpegFile(Size size, Orientation orientation, byte[] essence) implements Source {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP1 = 0xe1;
  // Baseline, extended, progressive. Lossless and arithmetic ones no browser shows.
  private static final Set<Integer> FRAMES = Set.of(0xc0, 0xc1, 0xc2);
  private static final Set<Integer> RARE =
      Set.of(0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf);
  // JFIF, ICC profile, Adobe (which says whether four colours are inverted).
  private static final Set<Integer> KEPT_APPLICATION = Set.of(0xe0, 0xe2, 0xee);
  private static final int MOST_SEGMENTS = 10_000;
  // Progressive encoders write about ten; each is a pass over all of the picture.
  private static final int MOST_SCANS = 100;

  /**
   * @param whole from its 0xFF; a scan with the data behind it
   * @param content without marker and length
   */
  private record Segment(int marker, Bytes whole, Bytes content) {
    boolean isKept() {
      boolean isApplication = marker >= 0xe0 && marker <= 0xef || marker == 0xfe;
      return !isApplication || KEPT_APPLICATION.contains(marker);
    }
  }

  static boolean begins(Bytes file) {
    return file.has(0, "\u00ff\u00d8\u00ff");
  }

  static JpegFile read(Bytes file) {
    var segments = segments(file);
    if (segments.stream().filter(segment -> segment.marker() == SOS).count() > MOST_SCANS) {
      throw new Unreadable("more than " + MOST_SCANS + " scans");
    }
    return new JpegFile(size(segments), orientation(segments), essence(segments));
  }

  private static List<Segment> segments(Bytes file) {
    var segments = new ArrayList<Segment>();
    int at = 2;
    while (segments.size() < MOST_SEGMENTS) {
      at = marker(file, at);
      int marker = file.u8(at + 1);
      if (marker == EOI) {
        return segments;
      }
      int end = at + 2 + file.u16(at + 2);
      var content = file.part(at + 4, end - at - 4L);
      end = marker == SOS ? endOfScan(file, end) : end;
      segments.add(new Segment(marker, file.part(at, end - at), content));
      at = end;
    }
    throw Unreadable.damaged();
  }

  // Some cameras leave bytes between segments; every decoder skips them.
  private static int marker(Bytes file, int from) {
    int at = from;
    while (file.u8(at) != 0xff || !isMarker(file.u8(at + 1))) {
      at++;
    }
    return at;
  }

  private static int endOfScan(Bytes file, int from) {
    return marker(file, from);
  }

  // 0xFF 0x00 is a byte of data, 0xFF 0xFF a filler, and restarts belong to the data.
  private static boolean isMarker(int code) {
    boolean isRestart = code >= 0xd0 && code <= 0xd7;
    return code != 0 && code != 0xff && code != 1 && code != SOI && !isRestart;
  }

  private static Size size(List<Segment> segments) {
    var frames =
        segments.stream()
            .filter(one -> FRAMES.contains(one.marker()) || RARE.contains(one.marker()))
            .toList();
    if (frames.size() != 1 || segments.stream().noneMatch(one -> one.marker() == SOS)) {
      throw Unreadable.damaged();
    }
    var frame = frames.getFirst().content();
    if (RARE.contains(frames.getFirst().marker()) || frame.u8(0) != 8) {
      throw new Unreadable("a kind of JPEG that browsers do not show");
    }
    return new Size(frame.u16(3), frame.u16(1));
  }

  private static Orientation orientation(List<Segment> segments) {
    return segments.stream()
        .filter(one -> one.marker() == APP1 && one.content().has(0, "Exif\0\0"))
        .findFirst()
        .map(exif -> Orientation.of(exif.content()))
        .orElse(Orientation.UPRIGHT);
  }

  private static byte[] essence(List<Segment> segments) {
    var essence = new ByteArrayOutputStream();
    essence.write(0xff);
    essence.write(SOI);
    segments.stream()
        .filter(Segment::isKept)
        .forEach(segment -> essence.writeBytes(segment.whole().toArray()));
    essence.write(0xff);
    essence.write(EOI);
    return essence.toByteArray();
  }

  @Override
  public Kind kind() {
    return Kind.JPEG;
  }

  @Override
  public BufferedImage decode(Patience patience) throws IOException {
    var reader = Codecs.jpeg();
    var warnings = new ArrayList<String>();
    try {
      reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
      var decoded = Decoding.read(reader, essence, step(), patience);
      if (warnings.stream().anyMatch(JpegFile::isDamage)) {
        throw Unreadable.damaged();
      }
      return Flattening.flat(decoded);
    } finally {
      reader.dispose();
    }
  }

  // libjpeg paints grey what is missing, and only warns.
  private static boolean isDamage(String warning) {
    boolean isDamage = warning.startsWith("Corrupt JPEG data") || warning.startsWith("Premature");
    return isDamage && !warning.contains("extraneous");
  }
}
