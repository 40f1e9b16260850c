package shelf.contract.purge;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import shelf.catalog.CategoryUse;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.catalog.PartItem;
import shelf.catalog.PartNumber;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Store;
import shelf.registry.Brand;
import shelf.registry.BrandItem;
import shelf.registry.PurgeItem;
import shelf.registry.Tally;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;

/** Brands with parts, put into the tables past every function, and what is left of them. */
final class Catalog {

  private static final Instant LONG_AGO = Instant.ofEpochSecond(1_700_000_000);
  private static final AtomicLong LAST_ID = new AtomicLong(50_000);

  private final Store store;
  private final Table brands;
  private final Table parts;

  private Catalog(Store store, Table parts) {
    this.store = store;
    this.brands = store.brandsTable();
    this.parts = parts;
  }

  /** The tables behind a DynamoDB endpoint. */
  static Catalog at(URI endpoint) {
    return new Catalog(Store.at(endpoint), DirectDynamoDb.at(endpoint).table("parts"));
  }

  Store store() {
    return store;
  }

  Table parts() {
    return parts;
  }

  Table brands() {
    return brands;
  }

  /** A new brand with so many parts, each in a category by its number from 0. */
  Stock add(int count, LongUnaryOperator category) {
    long brandId = LAST_ID.incrementAndGet();
    var added =
        LongStream.range(0, count)
            .mapToObj(i -> part(brandId, i, category.applyAsLong(i)))
            .toList();
    return add(brandId, added);
  }

  /** A new brand with so many parts in three categories. */
  Stock add(int count) {
    return add(count, i -> 1 + i % 3);
  }

  private Stock add(long brandId, List<Part> added) {
    var brand = new Brand(brandId, "Brand " + brandId, 1, 1, added.size(), 0);
    put(brands, List.of(BrandItem.toItem(brand), BrandItem.nameItem(brand)));
    var totals = brands.transaction();
    store.registry().tally(totals, Tally.of(brand));
    totals.commit();
    var stock = new Stock(brandId, added);
    count(stock);
    put(parts, stock.items());
    return stock;
  }

  private void count(Stock stock) {
    stock
        .categories()
        .forEach((category, count) -> {
          var uses = parts.getAll(List.of(CategoryUse.key(category)));
          if (uses.isEmpty()) {
            put(parts, List.of(CategoryUse.unused(category)));
          }
          var transaction = parts.transaction();
          CategoryUse.count(transaction, parts, category, count);
          transaction.commit();
        });
  }

  static void put(Table table, List<Item> items) {
    table.batchWrite().put(items).send();
  }

  private static Part part(long brandId, long number, long category) {
    return new Part(
        LAST_ID.incrementAndGet(),
        number(number),
        brandId,
        category,
        new Part.Details(Optional.of("A part"), Optional.empty(), Optional.empty()),
        offers(2),
        new Part.History(1, 1, 1, LONG_AGO, LONG_AGO));
  }

  private static PartNumber number(long number) {
    var printed = "N-%06d".formatted(number);
    return new PartNumber(printed, PartNumber.normalize(printed));
  }

  /** So many offers, of a supplier each. */
  private static List<Offer> offers(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(Catalog::offer).toList();
  }

  private static Offer offer(long supplier) {
    return new Offer(
        new Offer.Source(supplier, Optional.of(1L)),
        new Offer.Price(new BigDecimal("12.34"), "USD"),
        new Offer.Stock(Optional.of(100L), Optional.of("x".repeat(64))),
        new Offer.LeadTime(Optional.of(3), Optional.empty(), Optional.empty()),
        true);
  }

  /** Gives a part so many offers. */
  void offer(Part part, int count) {
    put(
        parts,
        List.of(PartItem.toItem(copy(part, part.number(), part.categoryId(), offers(count)))));
  }

  /** Leaves of a part what nobody can read. */
  void spoil(Part part) {
    put(parts, List.of(Item.at(PartItem.key(part.id()))));
  }

  /**
   * Changes the number and the category of a part, as the part routes do.
   *
   * @return whether it was still as seen
   */
  boolean edit(Part seen, long number, long category) {
    var changed = copy(seen, number(number), category, seen.offers());
    var version = Expression.of("#version = :seen").with("seen", seen.history().version());
    var transaction = parts.transaction();
    transaction.put(parts, PartItem.toItem(changed).with("version", 2), version);
    transaction.delete(parts, PartItem.numberItem(seen).key(), Expression.present());
    transaction.put(parts, PartItem.numberItem(changed), Expression.absent());
    CategoryUse.count(transaction, parts, seen.categoryId(), -1);
    CategoryUse.count(transaction, parts, category, 1);
    return transaction.commit().isEmpty();
  }

  private static Part copy(Part part, PartNumber number, long category, List<Offer> offers) {
    return new Part(
        part.id(), number, part.brandId(), category, part.details(), offers, part.history());
  }

  /** Everything in the table <b>parts</b>. */
  Set<Item> contents() {
    return new HashSet<>(scan(parts));
  }

  /** How many numbers a brand still has. */
  int numbers(Stock stock) {
    return parts.query(Query.of(PartItem.numbersOf(stock.brandId())).consistently()).size();
  }

  /** Whether no purge has begun with a brand: it does so with the first number. */
  boolean isUntouched(Stock stock) {
    return parts.get(PartItem.numberItem(stock.parts().getFirst()).key()).isPresent();
  }

  /** The purges that are open. */
  List<Item> purges() {
    return brands.query(Query.of(PurgeItem.COLLECTION).consistently());
  }

  void empty() {
    List.of(brands, parts)
        .forEach(table -> {
          table.batchWrite().delete(scan(table).stream().map(Item::key).toList()).send();
        });
  }

  private static Collection<Item> scan(Table table) {
    var items = new ArrayList<Item>();
    Optional<Key> after = Optional.empty();
    do {
      var page = table.scan(after, 1000);
      items.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return items;
  }

  /** What a brand has. */
  record Stock(long brandId, List<Part> parts) {

    /** Parts and numbers. */
    List<Item> items() {
      var items = new ArrayList<>(parts.stream().map(PartItem::toItem).toList());
      parts.forEach(part -> items.add(PartItem.numberItem(part)));
      return items;
    }

    Map<Long, Long> categories() {
      return parts.stream().collect(Collectors.groupingBy(Part::categoryId, Collectors.counting()));
    }
  }
}
