package shelf.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import shelf.rules.Repository;

class LintTest {
  private static final String TOOL = "cfn-lint";

  @Test
  void template_byCfnLint_isClean() throws IOException, InterruptedException {
    if (isInstalled()) {
      assertThat(lint()).as("%s template.yaml", TOOL).isEmpty();
    } else {
      System.out.println(TOOL + ": not run (not installed)");
    }
  }

  private static String lint() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(TOOL, "template.yaml")
            .directory(Repository.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? output : output + "exit code " + process.exitValue();
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, TOOL)));
  }
}
