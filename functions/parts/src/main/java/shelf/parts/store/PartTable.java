package shelf.parts.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.catalog.CategoryUse;
import shelf.catalog.Part;
import shelf.catalog.PartItem;
import shelf.table.Expression;
import shelf.table.IdList;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Transaction;

/** The access patterns of parts, as {@code infrastructure/data-model.md} lists them. */
public final class PartTable {

  private final Table table;
  private final IdList list;

  public PartTable(Table table) {
    this.table = table;
    this.list = new IdList(table, PartItem.COLLECTION, Key.single("ids"));
  }

  public Optional<Part> find(long id) {
    return table.get(PartItem.key(id)).map(PartItem::fromItem);
  }

  /**
   * @throws shelf.http.Problem 404 if there is no such part
   */
  public Part existing(long id) {
    return find(id).orElseThrow(PartProblems::notFound);
  }

  /** Those that exist, in the order asked, as they are now: one BatchGetItem a hundred. */
  public Map<Long, Part> findAll(Collection<Long> ids) {
    var items = table.getAll(ids.stream().map(PartItem::key).toList());
    var parts = new LinkedHashMap<Long, Part>();
    for (var id : ids) {
      Optional.ofNullable(items.get(PartItem.key(id)))
          .ifPresent(item -> parts.put(id, PartItem.fromItem(item)));
    }
    return parts;
  }

  /** The ids of parts by the keys of their numbers: see {@link PartItem#numberKey}. */
  public Map<Key, Long> findIds(Collection<Key> numbers) {
    return table.getAll(numbers).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> PartItem.holder(entry.getValue())));
  }

  /** Up to so many parts with larger ids, in order, with their prices as they are now. */
  public List<Part> behind(long id, int count) {
    return list.behind(id, count).stream().map(PartItem::fromItem).toList();
  }

  /** The same for half the price, as they were at most some moments ago. */
  public List<Part> latelyBehind(long id, int count) {
    return list.latelyBehind(id, count).stream().map(PartItem::fromItem).toList();
  }

  /** The id behind so many parts; see {@link IdList#passOver}. */
  public long passOver(long id, int count) {
    return list.passOver(id, count);
  }

  /** Takes so many ids, never to be given again. Answers the first of them. */
  public long takeIds(int count) {
    return list.takeIds(count);
  }

  public Transaction transaction() {
    return table.transaction();
  }

  /** Adds a new part: two writes, the second refused if the number is taken. */
  public void put(Transaction transaction, Part part) {
    transaction.put(table, PartItem.toItem(part), Expression.absent());
    takeNumber(transaction, part);
  }

  /** One write, refused if the brand has the number already. */
  public void takeNumber(Transaction transaction, Part part) {
    transaction.put(table, PartItem.numberItem(part), Expression.absent());
  }

  /** One write. */
  public void freeNumber(Transaction transaction, Part part) {
    var held = Expression.of("#part_id = :holder").with("holder", part.id());
    transaction.delete(table, numberKey(part), held);
  }

  private static Key numberKey(Part part) {
    return PartItem.numberKey(part.brandId(), part.number().normalized());
  }

  /** Replaces a part as it was seen: one write. */
  public void replace(Transaction transaction, Part seen, Part changed) {
    transaction.put(table, PartItem.toItem(changed), still(seen));
  }

  /** The same alone; answers whether the part was still as it was seen. */
  public boolean replace(Part seen, Part changed) {
    return table.put(PartItem.toItem(changed), still(seen));
  }

  /** Removes a part as it was seen, and frees its number: two writes. */
  public void delete(Transaction transaction, Part seen) {
    transaction.delete(table, PartItem.key(seen.id()), still(seen));
    freeNumber(transaction, seen);
  }

  private static Expression still(Part seen) {
    return Expression.of("#version = :version AND #offers_version = :offers_version")
        .with("version", seen.history().version())
        .with("offers_version", seen.history().offersVersion());
  }

  /** Counts on a category: one write, refused if the category is gone. */
  public void count(Transaction transaction, long categoryId, long more) {
    CategoryUse.count(transaction, table, categoryId, more);
  }
}
