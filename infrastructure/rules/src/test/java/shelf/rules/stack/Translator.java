package shelf.rules.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import shelf.rules.Repository;
import shelf.rules.template.Template;

/** AWS's own translator of SAM templates, the Python package {@code aws-sam-translator}. */
final class Translator {
  private static final String SCRIPT =
      "infrastructure/rules/src/test/resources/shelf/rules/stack/translate.py";

  private Translator() {}

  static boolean isInstalled() {
    try {
      return run("-c", "import samtranslator").code() == 0;
    } catch (UncheckedIOException e) {
      // No Python at all.
      return false;
    }
  }

  /** The CloudFormation that AWS makes of {@code template.yaml}. */
  static Template translated() {
    var answer = run(SCRIPT, "template.yaml");
    if (answer.code() != 0) {
      throw new IllegalStateException("SAM does not take template.yaml: " + answer.errors());
    }
    return Template.parse(answer.output());
  }

  private record Answer(int code, String output, String errors) {}

  private static Answer run(String... arguments) {
    try {
      var errors = Files.createTempFile("translate", ".txt");
      try {
        return run(errors, arguments);
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer run(Path errors, String... arguments) throws IOException {
    var builder = new ProcessBuilder("python3").directory(Repository.ROOT.toFile());
    builder.command().addAll(List.of(arguments));
    // Any region will do, and it writes nothing into the checkout.
    builder.environment().put("AWS_DEFAULT_REGION", "eu-central-1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    var process = builder.redirectError(errors.toFile()).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.onExit().join().exitValue(), output, Files.readString(errors));
  }
}
