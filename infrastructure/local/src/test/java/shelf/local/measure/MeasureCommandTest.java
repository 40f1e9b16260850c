package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MeasureCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offers | 1000 | What can be measured: brands, parts, products, car-models or images.",
        "brands | 999 | --rows of brands takes multiples of 1000, as 3000,50000.",
        "brands | 0 | --rows of brands takes multiples of 1000, as 3000,50000.",
        "car-models | 50 | --rows of car-models takes multiples of 100, as 3000,50000.",
        "images | 30 | --rows of images takes multiples of 100, as 3000,50000.",
        "products | 250 | --rows of products takes multiples of 100, as 3000,50000.",
      })
  void call_whatCannotBeMeasured_saysSo(String what, String rows, String hint) {
    var err = new StringWriter();
    var command = new CommandLine(new MeasureCommand()).setErr(new PrintWriter(err));

    int code = command.execute(what, "--rows", rows);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains(hint);
  }
}
