package shelf.parts.offers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.bulk.Batch.Element;
import shelf.bulk.Failure;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.parts.store.PartProblems;
import shelf.terms.Supplier;

/**
 * What the names in a bulk of offers stand for, looked up once for all of its steps.
 *
 * @param parts the ids of the parts that exist
 * @param brandless references whose brand does not exist
 * @param suppliers by id
 * @param repeated rows that say the same again though they name their part in another way, with the
 *     place of the first
 */
record OfferNames(
    Map<PartReference, Long> parts,
    List<PartReference> brandless,
    Map<Long, Supplier> suppliers,
    Map<Integer, Integer> repeated) {

  /** What may be in a batch only once. */
  private record Identity(long partId, Offer.Source source) {}

  static Map<Integer, Integer> repeated(
      List<Element<OfferRow>> rows, Map<PartReference, Long> parts) {
    var first = new HashMap<Identity, Integer>();
    var repeated = new HashMap<Integer, Integer>();
    for (var row : rows) {
      Optional.ofNullable(parts.get(row.value().part()))
          .map(id -> new Identity(id, row.value().offer().source()))
          .map(identity -> first.putIfAbsent(identity, row.index()))
          .ifPresent(earlier -> repeated.put(row.index(), earlier));
    }
    return repeated;
  }

  /** Why a row cannot be done, as far as names tell. */
  Optional<Failure> failure(Optional<Part> part, Element<OfferRow> row) {
    if (part.isEmpty()) {
      return Optional.of(lost(row));
    }
    var source = row.value().offer().source();
    var supplier = Optional.ofNullable(suppliers.get(source.supplierId()));
    return Suppliers.unknown(source, supplier)
        .map(field -> new Failure(row.index(), "not_found", field, Suppliers.notFound(field)))
        .or(() ->
            Optional.ofNullable(repeated.get(row.index()))
                .map(first -> OfferRow.repeated(row.index(), first)));
  }

  private Failure lost(Element<OfferRow> row) {
    var reference = row.value().part();
    return brandless.contains(reference)
        ? PartProblems.noBrand(row.index(), "brand")
        : PartProblems.noPart(row.index(), reference.field());
  }
}
