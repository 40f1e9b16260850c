package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class CarTextsTest {
  private static final String HEADER =
      "brand,fuel,cylinders,displacement_cc,drive,power_bhp,automatic";

  @RegisterExtension private final LoadBench bench = new LoadBench();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Diesel,4,1598,Front,105,no | 1.6 L, 4 cylinders, 105 hp | 1,6 л, 4 цилиндра, 105 л. с."
            + " | 1,6 л, 4 циліндри, 105 к. с.",
        "Petrol,1,998,,70, | 1.0 L, 1 cylinder, 70 hp | 1,0 л, 1 цилиндр, 70 л. с."
            + " | 1,0 л, 1 циліндр, 70 к. с.",
        "Petrol,12,5935,,510, | 5.9 L, 12 cylinders, 510 hp | 5,9 л, 12 цилиндров, 510 л. с."
            + " | 5,9 л, 12 циліндрів, 510 к. с.",
        "Diesel,4,,,, | 4 cylinders | 4 цилиндра | 4 циліндри",
        "Diesel,0,1998,,0, | 2.0 L | 2,0 л | 2,0 л",
        "Diesel,,,,150, | 150 hp | 150 л. с. | 150 к. с.",
        ",0,,Front,109,standard | Electric, 109 hp | Электрический, 109 л. с."
            + " | Електричний, 109 к. с.",
        ",,0,Front,88,standard | Electric, 88 hp | Электрический, 88 л. с. | Електричний, 88 к. с.",
        "Diesel,,,,, | none | none | none",
        ",0,0,,, | none | none | none",
      })
  void write_engine_saysWhatIsKnownInEachLanguage(String car, String en, String ru, String uk)
      throws IOException {
    var model = model(HEADER, "Kia," + car);

    assertThat(texts(model, "engine")).containsExactly(en, ru, uk);
  }

  @ParameterizedTest
  @CsvSource({
    "fuel_type, 'Diesel,,,,,', Diesel, Дизель, Дизель",
    "fuel_type, 'Petrol,,,,,', Petrol, Бензин, Бензин",
    "fuel_type, 'Hydrogen,,,,,', Hydrogen, none, none",
    "fuel_type, ',0,,,66,', none, none, none",
    "drive_type, ',,,Front,,', Front, Передний, Передній",
    "drive_type, ',,,Rear,,', Rear, Задний, Задній",
    "drive_type, ',,,4WD,,', 4WD, Полный, Повний",
    "transmission, ',,,,,no', Manual, Механическая, Механічна",
    "transmission, ',,,,,standard', Automatic, Автоматическая, Автоматична",
    "transmission, ',,,,,optional', Manual or automatic, Механическая или автоматическая,"
        + " Механічна або автоматична",
    "transmission, ',,,,,', none, none, none",
  })
  void write_valueWithATerm_isTheTermInEachLanguage(
      String type, String car, String en, String ru, String uk) throws IOException {
    assertThat(texts(model(HEADER, "Kia," + car), type)).containsExactly(en, ru, uk);
  }

  @Test
  void write_catalogWithoutFuel_callsNothingElectric() throws IOException {
    var model = model("brand,cylinders,displacement_cc,power_bhp", "Kia,,,100");

    assertThat(texts(model, "engine")).containsExactly("100 hp", "100 л. с.", "100 к. с.");
  }

  @Test
  void write_severalTexts_keepsTheOrderOfTypesAndLanguages() throws IOException {
    var model = model(HEADER, "Kia,Diesel,4,1598,Front,105,no");

    assertThat(model.path("attributes").valueStream())
        .map(each ->
            each.path("attribute_type_code").asString()
                + "/"
                + each.path("language_code").asString())
        .startsWith("engine/en", "engine/ru", "engine/uk", "fuel_type/en")
        .endsWith("transmission/en", "transmission/ru", "transmission/uk")
        .hasSize(12);
  }

  private static List<String> texts(ObjectNode model, String type) {
    return Stream.of("en", "ru", "uk")
        .map(language -> FakeCarModels.text(model, type, language))
        .toList();
  }

  private ObjectNode model(String header, String line) throws IOException {
    var rows = new ArrayList<Row>();
    new CsvRows(bench.csv(header + "\n" + line + "\n")).each(rows::add);
    var model = Json.object();
    new CarTexts().write(rows.getFirst(), model.putArray("attributes"));
    return model;
  }
}
