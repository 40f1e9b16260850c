package shelf.contract.parts;

import static shelf.contract.parts.Parts.ADMIN;
import static shelf.contract.parts.Parts.BULK;
import static shelf.contract.parts.Parts.BULK_OFFERS;
import static shelf.contract.parts.Parts.CATEGORIES;
import static shelf.contract.parts.Parts.offer;
import static shelf.contract.parts.Parts.path;

import java.util.List;
import java.util.Map;
import shelf.contract.Answer;

/** Everything a client can ask for of parts, and the status when all goes well. */
enum Operation {
  SEARCH(200),
  SEARCH_IN_BRAND(200),
  LIST_OF_BRAND(200),
  DETAIL(200),
  SHOW(200),
  EXPLAIN(200),
  ADMIN_LIST(200),
  ADMIN_LIST_OF_SUPPLIER(200),
  CATEGORY_LIST(200),
  OFFER_LIST(200),
  CREATE(201),
  CREATE_ONCE(201),
  CHANGE(200),
  MOVE(200),
  DELETE(204),
  BULK_CREATE(200),
  BULK_CREATE_ONCE(200),
  OFFER(200),
  OFFER_DELETE(204),
  OFFER_BULK(200),
  OFFER_BULK_ONCE(200),
  CATEGORY_CREATE(201),
  CATEGORY_CHANGE(200),
  CATEGORY_DELETE(204);

  private final int success;

  Operation(int success) {
    this.success = success;
  }

  int success() {
    return success;
  }

  boolean writes() {
    return compareTo(CREATE) >= 0;
  }

  /**
   * What an operation may use up.
   *
   * @param part one with an offer of the supplier
   * @param other where parts can move to
   * @param unused a category without anything
   */
  record Stuff(Place place, long part, long supplier, Place other, long unused) {

    static Stuff prepared(Parts parts) {
      var place = parts.place();
      long part = parts.created(place, Parts.unique("STUFF"));
      long supplier = parts.supplier();
      Parts.shown(200, parts.offer(part, offer(supplier, 5)));
      return new Stuff(place, part, supplier, parts.place(), parts.category());
    }

    private Map<String, Object> row() {
      var row = offer(supplier, 6);
      row.put("part_id", part);
      return row;
    }
  }

  /**
   * Does it.
   *
   * @param unique part of every new number and name
   */
  Answer run(Parts parts, String unique, Stuff stuff) {
    return writes() ? write(parts, unique, stuff) : read(parts, stuff);
  }

  private Answer read(Parts parts, Stuff stuff) {
    var api = parts.api();
    long part = stuff.part();
    var place = stuff.place();
    return switch (this) {
      case SEARCH -> parts.search("q=STUFF");
      case SEARCH_IN_BRAND -> parts.search("q=STUFF&brand_id=" + place.brandId());
      case LIST_OF_BRAND -> parts.search("brand_id=" + place.brandId());
      case DETAIL -> api.get("/api/parts/" + part);
      case SHOW -> api.get(path(part));
      case EXPLAIN -> api.get(path(part) + "/price-explanation");
      case ADMIN_LIST -> api.get(ADMIN);
      case ADMIN_LIST_OF_SUPPLIER -> api.get(ADMIN + "?supplier_id=" + stuff.supplier());
      case CATEGORY_LIST -> api.get(CATEGORIES);
      case OFFER_LIST -> api.get(path(part) + "/offers");
      default -> throw new IllegalStateException("It writes: " + this);
    };
  }

  private Answer write(Parts parts, String unique, Stuff stuff) {
    var api = parts.api();
    var once = parts.withNewKey().api();
    long part = stuff.part();
    var place = stuff.place();
    var rows = Parts.many(place, unique, 60);
    return switch (this) {
      case CREATE -> parts.create(place.part(unique));
      case CREATE_ONCE -> parts.withNewKey().create(place.part(unique));
      case CHANGE -> parts.change(part, Map.of("part_number", unique));
      case MOVE -> parts.change(part, stuff.other().part(unique));
      case DELETE -> parts.delete(part);
      case BULK_CREATE -> api.post(BULK, rows);
      case BULK_CREATE_ONCE -> once.post(BULK, rows);
      case OFFER -> parts.offer(part, offer(stuff.supplier(), 6));
      case OFFER_DELETE -> api.delete(path(part) + "/offers?supplier_id=" + stuff.supplier());
      case OFFER_BULK -> api.post(BULK_OFFERS, List.of(stuff.row()));
      case OFFER_BULK_ONCE -> once.post(BULK_OFFERS, List.of(stuff.row()));
      case CATEGORY_CREATE -> api.post(CATEGORIES, Map.of("name", unique));
      case CATEGORY_CHANGE ->
          api.put(CATEGORIES + "/" + stuff.unused(), Map.of("parent_id", place.categoryId()));
      case CATEGORY_DELETE -> api.delete(CATEGORIES + "/" + stuff.unused());
      default -> throw new IllegalStateException("It reads: " + this);
    };
  }
}
