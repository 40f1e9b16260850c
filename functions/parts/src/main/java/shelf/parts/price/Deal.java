package shelf.parts.price;

import java.math.BigDecimal;
import java.util.Optional;
import shelf.catalog.Part;
import shelf.parts.price.Assessment.Considered;

/** What a rule looks at: a part and its best offer. */
record Deal(Part part, Considered best) {

  long brandId() {
    return part.brandId();
  }

  long categoryId() {
    return part.categoryId();
  }

  long supplierId() {
    return best.offer().source().supplierId();
  }

  Optional<String> region() {
    return best.site().region();
  }

  BigDecimal cost() {
    return best.cost().rounded();
  }
}
