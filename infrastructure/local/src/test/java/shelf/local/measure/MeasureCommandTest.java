package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MeasureCommandTest {

  @ParameterizedTest
  @CsvSource({"offers, 1000, brands or parts", "brands, 999, thousands", "brands, 0, thousands"})
  void call_whatCannotBeMeasured_saysSo(String what, String rows, String hint) {
    var err = new StringWriter();
    var command = new CommandLine(new MeasureCommand()).setErr(new PrintWriter(err));

    int code = command.execute(what, "--rows", rows);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains(hint);
  }
}
