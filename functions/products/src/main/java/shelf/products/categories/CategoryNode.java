package shelf.products.categories;

import java.util.List;
import java.util.stream.Stream;

/** A category with those below it, as the API shows it. */
record CategoryNode(String id, String name, List<CategoryNode> children) {

  CategoryNode {
    children = List.copyOf(children);
  }

  /** Its own and all below it. */
  Stream<String> ids() {
    return Stream.concat(Stream.of(id), children.stream().flatMap(CategoryNode::ids));
  }
}
