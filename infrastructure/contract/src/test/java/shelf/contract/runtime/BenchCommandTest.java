package shelf.contract.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import shelf.contract.Apart;
import shelf.contract.Launcher;

/** That it works; what it measures is nothing to be tested. */
@Apart
@EnabledOnOs(OS.LINUX)
class BenchCommandTest {

  @Test
  void cold_ofOneFunction_printsItsRow() {
    var printed = Launcher.print("bench", "cold", "purge", "--runs", "1", "--warm", "2");
    assertThat(printed).contains("| function | as | MB | init ms |");
    assertThat(printed).containsPattern("\\| purge \\| zip \\| [\\d.]+ \\|( [\\d.]+ \\|){7}");
  }
}
