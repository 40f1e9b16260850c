package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerLogTest {

  @TempDir private Path directory;

  @Test
  void total_linesOfBatchesAmongOthers_theirSum() throws IOException {
    var file = directory.resolve("indexer.log");
    Files.writeString(
        file,
        """
        {"records":2,"cost":{"calls":5,"millis":1.5,"read_units":0.5,"write_units":26.0}}
        {"level":"ERROR","message":"record 12: not indexed"}
        {"records":1,"cost":{"calls":3,"millis":1.0,"read_units":0.0,"write_units":13.0}}
        """);

    var work = new IndexerLog(file).await(3);

    assertThat(work.records()).isEqualTo(3);
    assertThat(work.cost()).isEqualTo(new Cost(8, 0.5, 39, 2.5));
  }

  @Test
  void total_noLogYet_nothing() {
    assertThat(new IndexerLog(directory.resolve("none.log")).total().records()).isZero();
  }
}
