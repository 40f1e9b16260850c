package shelf.parts.store;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.parts.price.Pricing;
import shelf.parts.price.Transport;
import shelf.terms.Terms;
import shelf.terms.TermsCache;

/** Prices parts under the terms of now, which are read beside the parts themselves. */
public final class Quoting {

  private final TermsCache cache;
  private final Transport transport;
  private final Clock clock;

  /** Not even fresh terms know them: they are deleted, and ids are never used again. */
  private final Set<Offer.Source> gone = ConcurrentHashMap.newKeySet();

  public Quoting(TermsCache cache, Transport transport, Clock clock) {
    this.cache = cache;
    this.transport = transport;
    this.clock = clock;
  }

  /** Begins to read the terms, if those kept are too old; call it before the first query. */
  public Begun begin() {
    return new Begun(cache.begin());
  }

  /** Terms on their way. */
  public final class Begun {

    private final TermsCache.Loading terms;

    private Begun(TermsCache.Loading terms) {
      this.terms = terms;
    }

    /** Prices for these parts: an offer of a supplier that is newer than the terms counts. */
    public Pricing over(Collection<Part> parts) {
      var pricing = pricing(terms.get());
      var missing = unknown(parts, pricing);
      if (missing.isEmpty()) {
        return pricing;
      }
      var fresher = pricing(cache.fresh());
      gone.addAll(unknown(parts, fresher));
      return fresher;
    }

    private Set<Offer.Source> unknown(Collection<Part> parts, Pricing pricing) {
      return parts.stream()
          .flatMap(pricing::unknownSources)
          .filter(source -> !gone.contains(source))
          .collect(Collectors.toSet());
    }

    private Pricing pricing(Terms now) {
      return new Pricing(now, transport, clock.instant());
    }
  }
}
