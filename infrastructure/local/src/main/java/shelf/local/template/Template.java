package shelf.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A SAM template with parameters, conditions, Globals and intrinsic functions worked out, so that
 * what is left is plain values. Resources whose condition does not hold are not there.
 */
public final class Template {

  private final Path directory;
  private final Map<String, Object> declarations;
  private final Globals globals;
  private final Intrinsics intrinsics;
  private final Set<String> beingNamed = new HashSet<>();
  private final List<Resource> resources;

  Template(TemplateFile file, Parameters parameters) {
    directory = file.directory();
    declarations = file.section("Resources");
    globals = new Globals(file.section("Globals"));
    intrinsics =
        new Intrinsics(
            new References(parameters, declarations, this::physicalName),
            file.section("Conditions"),
            file.section("Mappings"));
    resources = resolved();
  }

  /**
   * Reads and resolves a template.
   *
   * @param parameterOverrides values for parameters, by name; others take their Default
   * @throws TemplateException if the file cannot be read, a parameter has no value or one that its
   *     declaration does not allow, or an intrinsic function is unknown or leads nowhere; the
   *     message names the place
   */
  public static Template read(Path file, Map<String, String> parameterOverrides) {
    return TemplateFile.read(file).with(parameterOverrides);
  }

  /** Where the template lies: relative paths such as CodeUri start there. */
  public Path directory() {
    return directory;
  }

  /** Resources of a type, as {@code AWS::DynamoDB::Table}, in the order of the file. */
  public List<Resource> resources(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /**
   * The name a resource has in the embedded AWS: its own name property, else its logical id in
   * kebab case without the suffix of its type ({@code BrandsTable}: {@code brands}).
   */
  public String physicalName(String logicalId) {
    var type = String.valueOf(Tree.map(declarations.get(logicalId)).get("Type"));
    return physicalName(logicalId, type);
  }

  private String physicalName(String logicalId, String type) {
    var given = Names.nameProperty(type).map(property -> properties(logicalId, type).get(property));
    return given
        .map(name -> explicitName(logicalId, name))
        .orElseGet(() -> Names.kebab(logicalId, type));
  }

  private String explicitName(String logicalId, Object name) {
    var place = "Resources." + logicalId + ".Properties";
    if (!beingNamed.add(logicalId)) {
      throw TemplateException.at(place, "the name refers to itself");
    }
    try {
      return Intrinsics.text(intrinsics.resolve(name, place), place);
    } finally {
      beingNamed.remove(logicalId);
    }
  }

  private List<Resource> resolved() {
    var found = new ArrayList<Resource>();
    declarations.forEach((id, declaration) -> {
      if (exists(id, Tree.map(declaration))) {
        found.add(resource(id));
      }
    });
    return List.copyOf(found);
  }

  private boolean exists(String id, Map<String, Object> declaration) {
    var condition = declaration.get("Condition");
    var place = "Resources." + id + ".Condition";
    return condition == null || intrinsics.conditions().named(String.valueOf(condition), place);
  }

  private Resource resource(String id) {
    var type = String.valueOf(Tree.map(declarations.get(id)).get("Type"));
    var place = "Resources." + id + ".Properties";
    var properties = intrinsics.resolve(properties(id, type), place);
    return new Resource(id, type, new LinkedHashMap<>(Tree.map(properties)));
  }

  private Map<String, Object> properties(String id, String type) {
    var declared = Tree.map(Tree.map(declarations.get(id)).get("Properties"));
    return globals.mergedInto(type, declared);
  }
}
