package shelf.local.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import shelf.local.template.Template;

/** Permissions of a template with one function, {@code Clerk}. */
public final class Statements {

  /** The access key of the function. */
  public static final String KEY = "local-clerk";

  private Statements() {}

  /**
   * @param statements in the flow style of YAML, without the brackets around them
   */
  public static Permissions of(String statements) {
    var permissions = new Permissions();
    permissions.add(template("Policies: [{Statement: [" + statements + "]}]"));
    return permissions;
  }

  /**
   * @param properties of the function, in the flow style
   */
  static Template template(String properties) {
    try {
      var file = Files.createTempFile("iam", ".yaml");
      Files.writeString(
          file,
          """
          Resources:
            Clerk: {Type: AWS::Serverless::Function, Properties: {%s}}
          """
              .formatted(properties));
      return Template.read(file, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The function as a caller. */
  static Caller clerk(Permissions permissions) {
    return permissions.caller(KEY).orElseThrow();
  }
}
