package shelf.products;

import java.time.Clock;
import shelf.media.MediaUrls;
import shelf.products.categories.CategoryEditing;
import shelf.products.categories.CategoryMemory;
import shelf.products.editing.ProductEditing;
import shelf.products.editing.ProductIds;
import shelf.products.enums.EnumLists;
import shelf.products.list.ProductList;
import shelf.table.Table;

/**
 * What the routes can do, put together.
 *
 * @param products the function's own table
 * @param list made once: it remembers what lists need
 */
record Features(
    Table products,
    ProductIds ids,
    CategoryMemory memory,
    ProductList list,
    MediaUrls urls,
    Clock clock) {

  ProductEditing editing() {
    return new ProductEditing(products, ids, urls, clock);
  }

  CategoryEditing categories() {
    return new CategoryEditing(products, memory);
  }

  EnumLists enums() {
    return new EnumLists();
  }
}
