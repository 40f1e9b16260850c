package shelf.local.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts up the tree of categories that products stand in. */
final class TreeStage {
  static final String TREE = "/products/categories";
  private static final String ADMIN = "/admin/products/categories";

  private final Means means;
  private final Tally tally;

  TreeStage(Means means, Tally tally) {
    this.means = means;
    this.tally = tally;
  }

  /** The ids of a tree's nodes. */
  static Set<String> ids(Iterable<JsonNode> nodes) {
    var ids = new HashSet<String>();
    nodes.forEach(node -> {
      ids.add(node.path("id").asString());
      ids.addAll(ids(node.path("children")));
    });
    return ids;
  }

  /** The tree is this one then, whatever it was. */
  void put(List<JsonNode> nodes) {
    var before = ids(means.api().get(TREE));
    var body = Json.bytes(JsonNodeFactory.instance.arrayNode().addAll(nodes));
    var answer = means.api().put(ADMIN, body);
    if (!answer.isDone()) {
      throw new LoadException("The API refused the categories: " + answer.reason() + ".");
    }
    ids(nodes).forEach(id -> count(before.contains(id)));
    tally.through(tally.rows());
  }

  private void count(boolean existing) {
    if (existing) {
      tally.existing(1);
    } else {
      tally.created(1);
    }
  }

  /** Leaves a tree that is there as it is. */
  void putIfNone(List<JsonNode> nodes) {
    var there = ids(means.api().get(TREE));
    if (there.isEmpty()) {
      put(nodes);
    } else {
      tally.existing(there.size());
    }
  }
}
