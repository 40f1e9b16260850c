package shelf.products.categories;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import shelf.http.Body;
import shelf.http.Range;

/** Reads a tree of categories; what is wrong with it, its body tells. */
final class CategoryFields {

  private static final Pattern ID = Pattern.compile("^[A-Za-z0-9_-]{1,64}$");
  private static final Range NAME = Range.of(1, 200);
  private static final int MOST = 1000;
  private static final int DEEPEST = 10;

  private final Set<String> ids = new HashSet<>();
  private final AtomicInteger nodesRead = new AtomicInteger();

  List<CategoryNode> read(Body tree) {
    return read(tree.items(MOST), 1);
  }

  /** Beyond so many nothing is read any more: it would only be faulty, too. */
  private List<CategoryNode> read(List<Body> nodes, int depth) {
    var read = new ArrayList<CategoryNode>();
    for (var node : nodes) {
      if (nodesRead.incrementAndGet() > MOST) {
        tooMany(node);
        return read;
      }
      read.add(read(node, depth));
    }
    return read;
  }

  private void tooMany(Body node) {
    if (nodesRead.get() == MOST + 1) {
      node.fault("id", "too_many", "There may be " + MOST + " categories");
    }
  }

  private CategoryNode read(Body node, int depth) {
    var id = node.text("id", ID);
    if (node.isSound("id") && !ids.add(id)) {
      node.fault("id", "duplicate", "Another category has this id");
    }
    var name = node.name("name", NAME);
    var children = node.items("children", MOST);
    if (depth == DEEPEST && !children.isEmpty()) {
      node.fault("children", "too_deep", "Categories may be " + DEEPEST + " levels deep");
      return new CategoryNode(id, name, List.of());
    }
    return new CategoryNode(id, name, read(children, depth + 1));
  }
}
