package shelf.parts.categories;

import java.util.Optional;
import shelf.catalog.CategoryUse;
import shelf.http.Answer;
import shelf.http.Body;
import shelf.http.Cursors;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.http.Problem;
import shelf.http.Range;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.table.Refusal;
import shelf.table.Rivals;

/** The tree of categories: listed, and changed one category at a time. */
public final class CategoryEditing {

  /** Whoever changes the tree reads all of it; a thousand are about 15 read units. */
  private static final int MOST = 5000;

  private static final int MOST_ROWS = 1000;
  private static final Range NAME_LENGTH = Range.of(1, 100);
  private static final String NAME = "name";
  private static final String PARENT = "parent_id";
  private static final String ID = "category_id";

  private final CategoryTable table;
  private final Replays replays;
  private final Cursors cursors;

  public CategoryEditing(CategoryTable table, Replays replays, Cursors cursors) {
    this.table = table;
    this.replays = replays;
    this.cursors = cursors;
  }

  public Answer list(Request request) {
    var inputs = Inputs.of(request);
    var list = request.routeKey();
    var paging = Paging.of(inputs, cursors, list, MOST_ROWS);
    inputs.check();
    long after = paging.after().map(Long::valueOf).orElse(0L);
    var found = table.behind(after, paging.skip() + paging.limit() + 1);
    return Page.cut(found, paging, category -> Long.toString(category.id()))
        .map(CategoryView::of)
        .answer(request, list, cursors);
  }

  public Answer create(Request request) {
    var inputs = Inputs.of(request);
    var body = inputs.body().object();
    var name = body.name(NAME, NAME_LENGTH);
    var parent = body.maybeId(PARENT);
    var key = inputs.idempotencyKey();
    inputs.check();
    try {
      return create(new Category(table.takeId(), name, parent), key);
    } catch (Problem refused) {
      // What refuses a repeated request may be what the first one made: the record decides.
      return replays.first(key).orElseThrow(() -> refused);
    }
  }

  private Answer create(Category category, Optional<IdempotencyKey> key) {
    var answer =
        Answer.of(201, CategoryView.of(category))
            .with("Location", "/api/parts/admin/categories/" + category.id());
    return Rivals.outlast(() -> {
      var tree = table.tree();
      check(tree, category);
      if (tree.size() >= MOST) {
        throw CategoryProblems.tooMany(MOST);
      }
      var transaction = table.change(tree);
      table.put(transaction, category);
      int record = transaction.size();
      key.ifPresent(given -> replays.remember(transaction, given, answer));
      var refusals = transaction.commit();
      var first = Refusal.foundAt(refusals, record);
      return first.isPresent()
          ? first.map(item -> replays.replay(key.orElseThrow(), item))
          : refusals.isEmpty() ? Optional.of(answer) : Optional.empty();
    });
  }

  private static void check(CategoryTree tree, Category wanted) {
    wanted
        .parentId()
        .ifPresent(parent -> tree.find(parent).orElseThrow(CategoryProblems::noParent));
    if (wanted.parentId().filter(parent -> tree.isWithin(parent, wanted.id())).isPresent()) {
      throw CategoryProblems.belowItself();
    }
    tree.namesake(wanted)
        .ifPresent(other -> {
          throw CategoryProblems.duplicate(other);
        });
  }

  public Answer change(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(ID);
    var body = inputs.body().object();
    var name = body.maybeName(NAME, NAME_LENGTH);
    var parent = body.maybeId(PARENT);
    inputs.check();
    return Rivals.outlast(() -> {
      var tree = table.tree();
      var seen = tree.find(id).orElseThrow(CategoryProblems::notFound);
      var moved = isMoved(body) ? parent : seen.parentId();
      var wanted = new Category(id, name.orElse(seen.name()), moved);
      check(tree, wanted);
      var transaction = table.change(tree);
      table.replace(transaction, wanted);
      boolean done = wanted.equals(seen) || transaction.commit().isEmpty();
      return done ? Optional.of(Answer.ok(CategoryView.of(wanted))) : Optional.empty();
    });
  }

  /** Null moves a category to the top; nothing at all leaves it where it is. */
  private static boolean isMoved(Body body) {
    return body.has(PARENT);
  }

  public Answer delete(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(ID);
    inputs.check();
    return Rivals.outlast(() -> {
      var tree = table.tree();
      var seen = tree.find(id).orElseThrow(CategoryProblems::notFound);
      if (tree.children(id) > 0) {
        throw CategoryProblems.hasChildren(tree.children(id));
      }
      var transaction = table.change(tree);
      table.delete(transaction, seen);
      var refusals = transaction.commit();
      var use = Refusal.foundAt(refusals, transaction.size() - 1);
      use.map(CategoryUse::parts)
          .ifPresent(parts -> {
            throw CategoryProblems.hasParts(parts);
          });
      return refusals.isEmpty() ? Optional.of(Answer.empty(204)) : Optional.empty();
    });
  }
}
