package shelf.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML with CloudFormation's short tags, {@code !Ref X} as {@code {Ref: X}}. */
final class TemplateYaml {

  private TemplateYaml() {}

  static Map<String, Object> read(Path file) {
    try {
      var document = new Yaml(new ShortTags()).load(Files.readString(file));
      if (document instanceof Map<?, ?> map) {
        return Tree.map(map);
      }
      throw new TemplateException("template: " + file + " is not a mapping");
    } catch (NoSuchFileException e) {
      throw new TemplateException("template: there is no " + file, e);
    } catch (IOException | YAMLException e) {
      throw new TemplateException("template: cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static final class ShortTags extends SafeConstructor {

    ShortTags() {
      super(strict());
      yamlMultiConstructors.put("!", new ShortTag());
      // A date stays the text it is in the file, as CloudFormation reads it.
      yamlConstructors.put(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP, new ConstructYamlStr());
    }

    private static LoaderOptions strict() {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return options;
    }

    private final class ShortTag extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        var name = node.getTag().getValue().substring(1);
        return Map.of(longName(name), argument(name, node));
      }

      private String longName(String name) {
        return name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
      }

      private Object argument(String name, Node node) {
        return switch (node) {
          case ScalarNode scalar when name.equals("GetAtt") ->
              List.of(constructScalar(scalar).split("\\.", 2));
          case ScalarNode scalar -> constructScalar(scalar);
          case SequenceNode sequence -> constructSequence(sequence);
          case MappingNode mapping -> constructMapping(mapping);
          default -> throw new YAMLException("unexpected value of !" + name);
        };
      }
    }
  }
}
