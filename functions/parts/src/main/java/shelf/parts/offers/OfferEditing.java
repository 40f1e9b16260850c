package shelf.parts.offers;

import java.util.Optional;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.parts.store.PartTable;
import shelf.table.Rivals;

/** The offers of a part: listed, set, removed. They lie inside the part. */
public final class OfferEditing {

  private static final String PART = "part_id";

  private final PartTable table;
  private final Suppliers suppliers;
  private final Cursors cursors;

  public OfferEditing(PartTable table, Suppliers suppliers, Cursors cursors) {
    this.table = table;
    this.suppliers = suppliers;
    this.cursors = cursors;
  }

  public Answer list(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(PART);
    var list = request.routeKey() + "#" + id;
    var paging = Paging.of(inputs, cursors, list, PartOffers.MOST);
    inputs.check();
    var offers = table.existing(id).offers();
    var after = paging.after().map(Position::parse);
    var behind =
        offers.stream()
            .dropWhile(offer -> after.filter(last -> !last.isBefore(offer)).isPresent())
            .toList();
    return Page.cut(behind, paging, Position::text)
        .map(offer -> OfferView.of(id, offer))
        .answer(request, list, cursors);
  }

  /**
   * A place among the offers of a part, which are ordered by supplier, then warehouse.
   *
   * @param warehouse 0 for none
   */
  private record Position(long supplier, long warehouse) {

    static String text(Offer offer) {
      return offer.source().supplierId() + "/" + offer.source().warehouseId().orElse(0L);
    }

    static Position parse(String text) {
      var numbers = text.split("/");
      return new Position(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    boolean isBefore(Offer offer) {
      long other = offer.source().supplierId();
      return other > supplier
          || other == supplier && offer.source().warehouseId().orElse(0L) > warehouse;
    }
  }

  public Answer set(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(PART);
    var offer = OfferInput.read(inputs.body().object());
    inputs.check();
    var source = offer.source();
    var unknown = Suppliers.unknown(source, suppliers.find(source.supplierId()));
    return Rivals.outlast(() -> {
      var part = seen(request, id);
      unknown.ifPresent(field -> {
        throw Problem.notFound(Suppliers.notFound(field));
      });
      var offers = new PartOffers(part);
      if (offers.isFull() && !offers.has(source)) {
        throw Problem.conflict(PartOffers.tooMany());
      }
      offers.put(offer);
      var changed = offers.changed();
      // A lost answer finds its own offer here, and is answered as if it had made it now.
      boolean done = changed == part || table.replace(part, changed);
      return done ? Optional.of(Answer.ok(OfferView.of(id, offer))) : Optional.empty();
    });
  }

  public Answer remove(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(PART);
    var source = new Offer.Source(inputs.queryId("supplier_id"), inputs.maybeId("warehouse_id"));
    inputs.check();
    return Rivals.outlast(() -> {
      var part = seen(request, id);
      var offers = new PartOffers(part);
      if (!offers.remove(source)) {
        throw Problem.notFound("Offer not found");
      }
      // A transaction, so that a lost answer finds itself again and not an offer that is gone.
      var transaction = table.transaction();
      table.replace(transaction, part, offers.changed());
      return transaction.commit().isEmpty() ? Optional.of(Answer.empty(204)) : Optional.empty();
    });
  }

  private Part seen(Request request, long id) {
    var part = table.existing(id);
    ETag.requireMatch(request, part.history().version());
    return part;
  }
}
