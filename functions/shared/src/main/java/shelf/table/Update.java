package shelf.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change of one item.
 *
 * @param change as {@code SET #name = :name ADD #version :one}
 * @param condition what must hold of the item before it; the two share their values' names
 */
public record Update(Expression change, Optional<Expression> condition) {

  public static Update of(Expression change) {
    return new Update(change, Optional.empty());
  }

  public Update when(Expression holds) {
    return new Update(change, Optional.of(holds));
  }

  Map<String, String> names() {
    var all = new HashMap<>(change.names());
    condition.ifPresent(holds -> all.putAll(holds.names()));
    return all;
  }

  Map<String, AttributeValue> values() {
    var all = new HashMap<>(change.values());
    condition.ifPresent(holds -> all.putAll(holds.values()));
    return all;
  }
}
