package shelf.brands;

import shelf.registry.Brand;
import shelf.search.Hit;

/** A brand as 002 shows it. */
record BrandView(long id, String name) {

  static BrandView of(Brand brand) {
    return new BrandView(brand.id(), brand.name());
  }

  static BrandView of(Hit hit) {
    return new BrandView(hit.documentId(), hit.text());
  }
}
