package shelf.carmodels.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.carmodels.model.CarModel;
import shelf.media.RemovedMedia;
import shelf.media.RemovedMedia.Removed;
import shelf.showroom.ModelImages;
import shelf.showroom.ModelKeys;
import shelf.table.Expression;
import shelf.table.IdList;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.UnreadableException;
import shelf.table.Update;

/** The access patterns of car models, as {@code infrastructure/data-model.md} lists them. */
public final class CarModelTable {

  private static final Logger LOG = LoggerFactory.getLogger(CarModelTable.class);

  private final Table table;
  private final IdList list;

  public CarModelTable(Table table) {
    this.table = table;
    this.list = new IdList(table, ModelKeys.ROWS, Key.single("ids"));
  }

  /**
   * A model as editors know it.
   *
   * @throws UnreadableException if it is there, but is none any more
   */
  public Optional<CarModel> find(long id) {
    return table.get(ModelKeys.state(id)).map(CarModelItem::fromItem);
  }

  /**
   * A model with its images: from one look at all of its collection.
   *
   * @throws UnreadableException if it is there, but is none any more
   */
  public Optional<WholeModel> findWhole(long id) {
    var collection = Query.of(ModelKeys.collection(id)).consistently();
    var items = table.query(collection).stream().collect(Collectors.toMap(Item::key, item -> item));
    return Optional.ofNullable(items.get(ModelKeys.state(id)))
        .map(CarModelItem::fromItem)
        .map(model -> new WholeModel(model, images(items.get(ModelKeys.images(id)))));
  }

  private static ModelImages images(Item item) {
    return item == null ? ModelImages.NONE : ModelImages.fromItem(item);
  }

  /**
   * Up to so many rows with larger ids, in order, as they were at most some moments ago; fewer if
   * they are large, as one with long slogans in many languages is. One that nobody can read takes
   * its place, but does not take the others of its page with it.
   */
  public Rows rowsBehind(long id, int count, RowFilter filter) {
    var piece =
        filter
            .index()
            .map(index -> table.piece(through(index, id).limit(count)))
            .orElseGet(() -> list.pieceBehind(id, count));
    var rows = piece.items().stream().map(item -> new Placed(ListRowItem.id(item), readable(item)));
    return new Rows(rows.toList(), piece.more());
  }

  /**
   * The first rows of a list.
   *
   * @param more whether there may be others behind them
   */
  public record Rows(List<Placed> rows, boolean more) {}

  /**
   * Where a row is, and what it says.
   *
   * @param row empty if nobody can read it
   */
  public record Placed(long id, Optional<ListRow> row) {}

  private static Optional<ListRow> readable(Item item) {
    try {
      return Optional.of(ListRowItem.fromItem(item));
    } catch (UnreadableException e) {
      LOG.error("A car model is left out of the list", e);
      return Optional.empty();
    }
  }

  private static Query through(Query.Index index, long id) {
    var key = ModelKeys.row(id);
    return Query.of(key.collection()).through(index).after(Optional.of(key.member()));
  }

  /** The rows that exist of those with some ids, as they are now. */
  public Map<Long, ListRow> findRows(Collection<Long> ids) {
    var items = table.getAll(ids.stream().map(ModelKeys::row).toList()).values();
    return items.stream()
        .flatMap(item -> readable(item).stream())
        .collect(Collectors.toMap(ListRow::id, row -> row));
  }

  /** Takes an id, never to be given again. */
  public long takeId() {
    return list.takeIds(1);
  }

  public Transaction transaction() {
    return table.transaction();
  }

  /** Adds a new model: two writes. */
  public void put(Transaction transaction, CarModel model) {
    transaction.put(table, CarModelItem.toItem(model), Expression.absent());
    transaction.put(table, ListRowItem.toItem(ListRow.of(model)), Expression.absent());
  }

  /**
   * Replaces a model: one write, or two if the list shows the change. The first is refused if the
   * model is no longer as it was seen.
   */
  public void replace(Transaction transaction, CarModel seen, CarModel next) {
    transaction.put(table, CarModelItem.toItem(next), stillAt(seen));
    var row = ListRow.of(next);
    if (!row.equals(ListRow.of(seen))) {
      var change = Update.of(ListRowItem.change(row)).when(Expression.present());
      transaction.update(table, ModelKeys.row(row.id()), change);
    }
  }

  /**
   * Removes a model: three writes, and one that has the files of its images removed. The first and
   * the third are refused if it, or its images, are no longer as they were seen.
   */
  public void delete(Transaction transaction, WholeModel seen, Clock clock) {
    long id = seen.model().id();
    var images = seen.images();
    transaction.delete(table, ModelKeys.state(id), stillAt(seen.model()));
    transaction.delete(table, ModelKeys.row(id), Expression.present());
    transaction.delete(table, ModelKeys.images(id), stillAt(images));
    RemovedMedia.note(transaction, table, new Removed(images.keys(), images.ids()), clock);
  }

  private static Expression stillAt(ModelImages seen) {
    return seen.equals(ModelImages.NONE)
        ? Expression.absent()
        : Expression.of("#version = :version").with("version", seen.version());
  }

  private static Expression stillAt(CarModel seen) {
    return Expression.of("#version = :version").with("version", seen.version());
  }
}
