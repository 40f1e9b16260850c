package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private final List<Batch> cut = new ArrayList<>();
  private final Batches batches = new Batches(cut::add);

  @Test
  void add_moreThanAThousand_keepsARowTogether() {
    for (int row = 0; row < 600; row++) {
      batches.add(List.of(element(row, 10), element(row, 10), element(row, 10)));
    }
    batches.flush();

    assertThat(cut).map(batch -> batch.elements().size()).containsExactly(999, 801);
    assertThat(cut).map(Batch::rows).containsExactly(333L, 267L);
  }

  @Test
  void add_moreThanLambdaTakes_isCutBefore() {
    for (int row = 0; row < 10; row++) {
      batches.add(List.of(element(row, 1_000_000)));
    }
    batches.flush();

    assertThat(cut).map(batch -> batch.elements().size()).containsExactly(4, 4, 2);
    assertThat(cut).allMatch(batch -> batch.body().length < 5_000_000);
  }

  @Test
  void add_rowsThatAskForNothing_countAsRows() {
    batches.add(List.of());
    batches.add(List.of(element(2, 5)));
    batches.add(List.of());
    batches.flush();

    assertThat(cut).singleElement().extracting(Batch::rows).isEqualTo(3L);
  }

  private static Element element(long line, int size) {
    return new Element(line, new byte[size]);
  }
}
