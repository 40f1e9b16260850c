package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;

/** A body with as many faults as it can have: all are named, before anybody gives up waiting. */
@Apart
class ManyFaultsTest {

  private final Garage garage = Garage.open();

  private static String empty(int count) {
    return "[" + "{},".repeat(count - 1) + "{}]";
  }

  @Test
  void create_ofThousandsOfEmptyTexts_namesEachMissingField() {
    var car = Cars.bare();
    car = Cars.with(car, "attributes", empty(2000));
    var body = Cars.with(car, "colors", empty(1000));
    var answer = assertTimeout(Duration.ofSeconds(20), () -> garage.create(body));
    var detail = Garage.shown(400, answer).get("detail").stringValue();
    assertThat(detail.split("; "))
        .hasSize(9000)
        .contains("attributes[1999].value: Field required")
        .contains("colors[999].color_type_code: Field required");
  }
}
