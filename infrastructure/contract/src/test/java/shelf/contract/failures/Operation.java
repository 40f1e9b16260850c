package shelf.contract.failures;

import static shelf.contract.engine.Brands.ADMIN;

import java.util.List;
import java.util.UUID;
import shelf.contract.Answer;
import shelf.contract.engine.Brands;
import shelf.registry.Brand;

/** Everything a client can ask for, and the status when all goes well. */
enum Operation {
  LIST(200),
  SHOW(200),
  SEARCH(200),
  ADMIN_LIST(200),
  STATISTICS(200),
  CREATE(201),
  CREATE_ONCE(201),
  RENAME(200),
  DELETE(204),
  BULK_CREATE(200),
  BULK_CREATE_ONCE(200),
  BULK_DELETE(200);

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
   * Does it.
   *
   * @param unique part of every new name
   * @param brand one that is there and that nobody else needs
   */
  Answer run(Brands brands, String unique, Brand brand) {
    var keyed = brands.withKey(UUID.randomUUID().toString());
    return switch (this) {
      case LIST -> brands.api().get("/api/brands");
      case SHOW -> brands.api().get("/api/brands/" + brand.id());
      case SEARCH -> brands.api().get("/api/brands/search?name=brand");
      case ADMIN_LIST -> brands.api().get(ADMIN);
      case STATISTICS -> brands.stats();
      case CREATE -> brands.create(unique);
      case CREATE_ONCE -> keyed.create(unique);
      case RENAME -> brands.rename(brand.id(), unique);
      case DELETE -> brands.delete(brand.id());
      case BULK_CREATE -> brands.bulkCreate(Brands.names(unique, 60));
      case BULK_CREATE_ONCE -> keyed.bulkCreate(Brands.names(unique, 60));
      case BULK_DELETE -> brands.bulkDelete(List.of(brand.id()));
    };
  }
}
