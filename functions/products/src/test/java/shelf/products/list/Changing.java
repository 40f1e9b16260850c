package shelf.products.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import shelf.pricelist.Product;

/** Makes products come, go and change price, and remembers which. */
final class Changing {

  private static final int AT_ONCE = 3;

  private final Catalog catalog;
  private final MemoryStore store;
  private final Set<UUID> touched = new HashSet<>();

  Changing(Catalog catalog, MemoryStore store) {
    this.catalog = catalog;
    this.store = store;
  }

  void go() {
    var all = new ArrayList<>(store.catalog());
    for (int i = 0; i < AT_ONCE; i++) {
      var some = all.get(catalog.random().nextInt(all.size()));
      store.put(touch(catalog.repriced(some)));
    }
    store.remove(touch(all.get(catalog.random().nextInt(all.size()))));
    store.put(touch(catalog.newcomer(catalog.random().nextInt(1000))));
  }

  private Product touch(Product product) {
    touched.add(product.id());
    return product;
  }

  Set<UUID> touched() {
    return touched;
  }
}
