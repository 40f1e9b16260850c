package shelf.images.picture;

import java.util.Base64;

/**
 * Files that Java does not write, of 32 x 24 pixels. Where nothing else is said: the quadrants of
 * {@link Drawing}. Made by libwebp and Pillow.
 */
final class TinyFiles {
  /** VP8 alone. */
  static final byte[] LOSSY =
      decoded(
          "UklGRpYAAABXRUJQVlA4IIoAAACwBQCdASogABgAPl0kjUWjoiEb9AA4BcSyAE6ZZeRbx38ANwBaAP4B+IF3/3"
              + "YB/QOz/Bu3LeQA/vT83/1h/80+r//MgP/5R8b+rhak/SDHv/nEWcQWeLumEzE1rf8LV//+EB/+Acv//glEyAWP"
              + "8DnWr99az/kHfsGdhykHtXQAP25jcpa79EMkgAA=");

  /** VP8L alone. */
  static final byte[] LOSSLESS =
      decoded(
          "UklGRjgAAABXRUJQVlA4TCwAAAAvH8AFAB8gEEjeHzqN+RcQFPwf3fxHZA+AINtmkpOc5AUOENH/qFL9Bdi2Xw"
              + "==");

  /** VP8X, VP8L and an EXIF with orientation 6. */
  static final byte[] LOSSLESS_TURNED =
      decoded(
          "UklGRmwAAABXRUJQVlA4WAoAAAAIAAAAHwAAFwAAVlA4TCwAAAAvH8AFAB8gEEjeHzqN+RcQFPwf3fxHZA+AIN"
              + "tmkpOc5AUOENH/qFL9Bdi2X0VYSUYaAAAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAA=");

  /** Three frames, the first of them the quadrants. */
  static final byte[] ANIMATED =
      decoded(
          "UklGRtIAAABXRUJQVlA4WAoAAAACAAAAHwAAFwAAQU5JTQYAAAAAAAAAAABBTk1GRgAAAAAAAAAAAB8AABcAAG"
              + "QAAAJWUDhMLQAAAC8fwAUAHyAQSN4fOo35FxAU/B/d/EdkD4Ag22aSk7zkBA4Q0f/YNtVfgKrbAABBTk1GKgAA"
              + "AAAAAAAAAB8AABcAAGQAAABWUDhMEQAAAC8fwAUAB1DAAhaw/4GI6H8AAEFOTUYmAAAAAAAAAAAAHwAAFwAAZA"
              + "AAAFZQOEwOAAAALx/ABQAHEBH9D0RE/wM=");

  /** VP8L; the left half is transparent, and black below. */
  static final byte[] LOSSLESS_ALPHA =
      decoded("UklGRi4AAABXRUJQVlA4TCEAAAAvH8AFEBcQ8y8gKPJ/tPkP+EAgQJg0qVVARP8DoOqt+gUA");

  /** The same as VP8 with an ALPH. */
  static final byte[] LOSSY_ALPHA =
      decoded(
          "UklGRpwAAABXRUJQVlA4WAoAAAAQAAAAHwAAFwAAQUxQSBMAAAABDzD/ERFCIJDkL73AABH9D+oNAFZQOCBiAA"
              + "AA0AQAnQEqIAAYAD5tKJFFpCKhm/qsAEAGxKAHYA/ACWAfwD8ALv/uwD+AA2DrIAAA/vz5N/4tI/7m/+T5v//I"
              + "1j//5BcsD0r4S+kbgJm///5Af8gPYgFnf+0WpP5r1uSSgAA=");

  /** Black, from transparent at the top to opaque: an ALPH without compression. */
  static final byte[] PLAIN_ALPHA =
      decoded(
          "UklGRk4DAABXRUJQVlA4WAoAAAAQAAAAHwAAFwAAQUxQSAEDAAAABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQ"
              + "UFBQUFBQUPDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDxoaGhoaGhoaGhoaGhoaGhoaGhoaGhoaGhoa"
              + "GhoaGhoaJSUlJSUlJSUlJSUlJSUlJSUlJSUlJSUlJSUlJSUlJSUwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
              + "AwMDAwMDo6Ojo6Ojo6Ojo6Ojo6Ojo6Ojo6Ojo6Ojo6Ojo6Ojo6RUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVF"
              + "RUVFRUVQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
              + "paWlpaZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWVwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBw"
              + "cHBwcHp6enp6enp6enp6enp6enp6enp6enp6enp6enp6enp6hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
              + "WFhYWQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJqampqampqampqampqampqampqampqampqampqa"
              + "mpqapaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsL"
              + "CwsLq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6xcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXF"
              + "xcXQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0Nra2tra2tra2tra2tra2tra2tra2tra2tra2tra2t"
              + "ra5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw"
              + "8Pr6+vr6+vr6+vr6+vr6+vr6+vr6+vr6+vr6+vr6+vr6AFZQOCAmAAAA0AIAnQEqIAAYAD6RRJ1KpaOioagIAL"
              + "ASCWkAAD2joAD++M8awAA=");

  /** The same, the ALPH as a lossless picture. */
  static final byte[] PACKED_ALPHA =
      decoded(
          "UklGRm4AAABXRUJQVlA4WAoAAAAQAAAAHwAAFwAAQUxQSCIAAAABmYzof0BtG0nKMfZfNHz0UcQECAkSTF7RYF"
              + "oZa88rv2sAVlA4ICYAAADQAgCdASogABgAPpFEnUqlo6KhqAgAsBIJaQAAPaOgAP74zxrAAA==");

  /** The same, the ALPH as differences in a lossless picture. */
  static final byte[] FILTERED_ALPHA =
      decoded(
          "UklGRm4AAABXRUJQVlA4WAoAAAAQAAAAHwAAFwAAQUxQSCEAAAAFH6AgbQMWtjsREfzCTNs2XsOf+u6I/vfgAA"
              + "MECBBgbwEAVlA4ICYAAADQAgCdASogABgAPpFEnUqlo6KhqAgAsBIJaQAAPaOgAP74zxrAAA==");

  /** An Adobe JPEG of four inverted colours, which nothing in the JDK writes. */
  static final byte[] CMYK =
      decoded(
          "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLC"
              + "McHCg3KSwwMTQ0NB8nOT04MjwuMzQy/8AAFAgAGAAgBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAA"
              + "AAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUt"
              + "HwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeI"
              + "iYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/"
              + "j5+v/aAA4EQwBNAFkASwAAPwD3+vn+vn+vf6KKKK+AK+/6KKKKKK9//wCGmv8AqUf/ACpf/aq+AK9//wCGZf8A"
              + "qbv/ACm//baKP+Gmv+pR/wDKl/8AaqKP+GZf+pu/8pv/ANtoo/4Zl/6m7/ym/wD22vv+j/hmX/qbv/Kb/wDbaK"
              + "P+GZf+pu/8pv8A9too/wCGZf8Aqbv/ACm//baK8Ar4Ar6Aooooor7/AK+/6KKKKKK//9k=");

  private TinyFiles() {}

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
