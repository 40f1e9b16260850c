package shelf.rules.template;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * YAML as it is written: every scalar is a string, and what has a tag of CloudFormation is an
 * object of that one member, {@code !Ref Table} is {@code {"!Ref": "Table"}}.
 */
final class YamlTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private YamlTree() {}

  static JsonNode read(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    // openapi.yaml says much once and names it often; the limit is there for files of strangers.
    options.setMaxAliasesForCollections(1000);
    return tagged(new Yaml(options).compose(new StringReader(text)));
  }

  private static JsonNode tagged(Node node) {
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? JSON.objectNode().set(tag, plain(node)) : plain(node);
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case ScalarNode scalar -> JSON.stringNode(scalar.getValue());
      case SequenceNode sequence -> array(sequence);
      case MappingNode mapping -> object(mapping);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static JsonNode array(SequenceNode sequence) {
    var array = JSON.arrayNode();
    sequence.getValue().forEach(element -> array.add(tagged(element)));
    return array;
  }

  private static JsonNode object(MappingNode mapping) {
    var object = JSON.objectNode();
    mapping
        .getValue()
        .forEach(member -> {
          String name = ((ScalarNode) member.getKeyNode()).getValue();
          if (object.has(name)) {
            throw new IllegalArgumentException(name + " is there twice");
          }
          object.set(name, tagged(member.getValueNode()));
        });
    return object;
  }
}
