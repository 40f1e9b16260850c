package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrandNamesTest {

  @Test
  void next_hundredThousandTimes_eachOnceAndTheSameInEveryRun() {
    var names = Stream.generate(new BrandNames()::next).limit(100_000).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 100);
    assertThat(Stream.generate(new BrandNames()::next).limit(100_000)).isEqualTo(names);
  }
}
