package shelf.images.picture;

import java.util.List;

/**
 * A picture that can be shown.
 *
 * @param width in pixels, as it is seen: after its orientation is applied
 * @param height in pixels, as it is seen
 * @param bytes as they came
 * @param variants the small one (360 pixels), then the large one (1280)
 */
public record Picture(Kind kind, int width, int height, byte[] bytes, List<Variant> variants)
    implements Examined {
  public Picture {
    variants = List.copyOf(variants);
  }
}
