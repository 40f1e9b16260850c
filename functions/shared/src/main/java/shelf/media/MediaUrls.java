package shelf.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shelf.aws.Presigner;
import shelf.config.Config;

/**
 * Where clients find what lies in the bucket: under a public address if there is one, else by URLs
 * that are signed. Those of half an hour are the same, so that a client can keep what it has, and
 * live for another hour at least.
 */
public final class MediaUrls {

  private static final Duration SAME = Duration.ofMinutes(30);
  private static final Duration LIFE = Duration.ofMinutes(90);

  private final Optional<String> base;
  private final Presigner presigner;
  private final Clock clock;

  private MediaUrls(Optional<String> base, Presigner presigner, Clock clock) {
    this.base = base;
    this.presigner = presigner;
    this.clock = clock;
  }

  public static MediaUrls of(Config config, Clock clock) {
    var base = config.optional("MEDIA_PUBLIC_BASE_URL").map(MediaUrls::withoutSlash);
    return new MediaUrls(base, new Presigner(config, config.required("MEDIA_BUCKET")), clock);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Absolute. */
  public String of(String key) {
    return base.map(url -> url + "/" + key).orElseGet(() -> presigner.get(key, validity()));
  }

  private Presigner.Validity validity() {
    long half = SAME.toSeconds();
    var from = Instant.ofEpochSecond(Math.floorDiv(clock.instant().getEpochSecond(), half) * half);
    return new Presigner.Validity(from, LIFE);
  }

  /** The image for lists. */
  public String small(String key) {
    return of(StoredImage.variantKey(key, StoredImage.SMALL));
  }

  /** By longest side in pixels, {@code "360"} and {@code "1280"}. */
  public Map<String, String> variants(String key) {
    var variants = new LinkedHashMap<String, String>();
    variants.put(Integer.toString(StoredImage.SMALL), small(key));
    var large = StoredImage.variantKey(key, StoredImage.LARGE);
    variants.put(Integer.toString(StoredImage.LARGE), of(large));
    return variants;
  }
}
