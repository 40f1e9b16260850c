package shelf.contract.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;

/** Two instances that would roll the same, as two restores of one snapshot would. */
@Apart
class ChanceTest {

  private static final Ask PRODUCT =
      Ask.of("POST /products")
          .saying(
              """
              {"name": "Стул", "category_id": "cat_round_tablecloths", "price_rub": 900,
               "dimensions": {"shape": "circle__diameter", "circle": {"diameter_cm": 330}}}
              """);

  @BeforeEach
  void fix() {
    Dice.fix();
  }

  @AfterEach
  void free() {
    Dice.free();
  }

  @Test
  void ids_ofTwoRestores_differ() throws IOException {
    try (var lines = Lines.to(World.aws());
        var one = Instance.start(World.aws(), "ProductsFunction", lines);
        var other = Instance.start(World.aws(), "ProductsFunction", lines)) {
      one.checkpoint();
      other.checkpoint();
      // The same token: DynamoDB takes the other's product for another try of the first one's.
      chance(one);
      assertThat(other.invoke(PRODUCT.event()).get("statusCode").intValue()).isEqualTo(500);
      one.restore();
      other.restore();
      assertThat(chance(one)).isNotEqualTo(chance(other));
    }
  }

  /** The bits of the next id that are not the time. */
  private static String chance(Instance instance) {
    return instance.ask(PRODUCT).get("id").stringValue().substring(19);
  }
}
