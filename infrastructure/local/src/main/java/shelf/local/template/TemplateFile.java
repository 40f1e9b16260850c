package shelf.local.template;

import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

/** A SAM template as it is written, before its parameters have values. */
public final class TemplateFile {

  private final Path directory;
  private final Map<String, Object> document;

  private TemplateFile(Path directory, Map<String, Object> document) {
    this.directory = directory;
    this.document = document;
  }

  /**
   * Reads a template.
   *
   * @throws TemplateException if the file cannot be read
   */
  public static TemplateFile read(Path file) {
    return new TemplateFile(file.toAbsolutePath().getParent(), TemplateYaml.read(file));
  }

  /** Names of the parameters, in alphabetical order. */
  public SequencedSet<String> parameters() {
    return new TreeSet<>(section("Parameters").keySet());
  }

  /**
   * Works out what the template says.
   *
   * @param parameterOverrides values for parameters, by name; others take their Default
   * @throws TemplateException as {@link Template#read} does
   */
  public Template with(Map<String, String> parameterOverrides) {
    return new Template(this, new Parameters(section("Parameters"), parameterOverrides));
  }

  Path directory() {
    return directory;
  }

  Map<String, Object> section(String name) {
    return Tree.map(document.get(name));
  }
}
