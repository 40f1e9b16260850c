package shelf.local.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --parameter}: values for parameters of the template, as {@code sam deploy} takes them. */
final class ParameterOption {

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "A parameter of template.yaml, as FxSources=CBR,ECB; as often as you like.")
  private List<String> assignments = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Values by name.
   *
   * @throws ParameterException if one is no assignment, or a name comes twice
   */
  Map<String, String> values() {
    var values = new TreeMap<String, String>();
    for (var assignment : assignments) {
      var sign = assignment.indexOf('=');
      if (sign < 1) {
        throw refused("--parameter takes NAME=VALUE.");
      }
      var name = assignment.substring(0, sign);
      if (values.put(name, assignment.substring(sign + 1)) != null) {
        throw refused("--parameter gives " + name + " twice.");
      }
    }
    return values;
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
