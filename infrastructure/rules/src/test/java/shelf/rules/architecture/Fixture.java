package shelf.rules.architecture;

import com.amazonaws.services.lambda.runtime.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import software.amazon.awssdk.regions.Region;

/** A small checkout, compiled for one test, that breaks a rule on purpose. */
final class Fixture {
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface) (\\w+)");

  // What a fixture may misuse, and no more: the whole class path takes a second to open.
  private static final List<String> LIBRARIES =
      Stream.of(Context.class, Region.class, HttpServletRequest.class)
          .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
          .toList();

  private final Path root;
  private final List<String> classPath = new ArrayList<>(LIBRARIES);

  Fixture(Path root) {
    this.root = root;
  }

  /** Adds a class to a module, seeing the classes that were added before it. */
  Fixture with(String module, String text) throws IOException {
    Path compiled = Files.createDirectories(root.resolve(module).resolve("target/classes"));
    classPath.addFirst(compiled.toString());
    compile(compiled, source(module, text));
    return this;
  }

  Code code() {
    return Code.in(root);
  }

  private Path source(String module, String text) throws IOException {
    var type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("No class in: " + text);
    }
    Path folder = Files.createDirectories(root.resolve(module).resolve("source"));
    return Files.writeString(folder.resolve(type.group(1) + ".java"), text);
  }

  private void compile(Path to, Path source) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source);
    var options =
        List.of(
            "-proc:none", "-d", to.toString(), "-cp", String.join(File.pathSeparator, classPath));
    var messages = new StringWriter();
    if (!compiler.getTask(messages, null, null, options, null, files).call()) {
      throw new IllegalArgumentException(messages.toString());
    }
  }
}
