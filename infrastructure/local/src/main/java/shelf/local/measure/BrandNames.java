package shelf.local.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names as manufacturers have them: one to three words. The same names in every run. */
final class BrandNames {

  private static final List<String> FIRST =
      List.of(
          "Alpha",
          "Alps",
          "Analog",
          "Apex",
          "Bel",
          "Berg",
          "Bosch",
          "Bright",
          "Cirrus",
          "Coil",
          "Crystal",
          "Delta",
          "Diodes",
          "Eaton",
          "Epson",
          "Ever",
          "Fair",
          "Fuji",
          "Global",
          "Harris",
          "Hita",
          "Infi",
          "Inter",
          "Kemet",
          "Kyo",
          "Lattice",
          "Linear",
          "Macro",
          "Maxim",
          "Micro",
          "Mini",
          "Murata",
          "Nano",
          "National",
          "Nexus",
          "Nichi",
          "Nova",
          "Omni",
          "Pan",
          "Power",
          "Pulse",
          "Quick",
          "Rohm",
          "Samsung",
          "Semi",
          "Sky",
          "Solid",
          "Texas",
          "Toshi",
          "Ultra",
          "Vishay",
          "Wolf",
          "Würth",
          "Yageo",
          "Zilog");
  private static final List<String> SECOND =
      List.of(
          "Components",
          "Devices",
          "Digital",
          "Dynamics",
          "Electric",
          "Electronics",
          "Elektronik",
          "Instruments",
          "Integrated",
          "Labs",
          "Logic",
          "Magnetics",
          "Micro",
          "Networks",
          "Optics",
          "Power",
          "Semi",
          "Semiconductor",
          "Sensors",
          "Solutions",
          "Switch",
          "Systems",
          "Tech",
          "Technologies",
          "Works");
  private static final List<String> THIRD =
      List.of("", "", "", "Inc.", "Ltd.", "GmbH", "Corp.", "Co., Ltd.", "AG", "Group", "Asia");

  private final Random random = new Random(2);
  private final Set<String> given = new HashSet<>();

  /** A name not given before. */
  String next() {
    while (true) {
      int number = random.nextInt(400);
      var series = number < 200 ? "" : " " + number;
      var name = "%s %s%s %s".formatted(one(FIRST), one(SECOND), series, one(THIRD)).strip();
      if (given.add(name)) {
        return name;
      }
    }
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
