package shelf.carmodels.reference;

import java.util.List;
import java.util.Map;

/** The lists as they are until somebody replaces one. */
final class Shipped {

  static final Map<ReferenceList, List<Entry>> LISTS =
      Map.of(
          ReferenceList.LANGUAGES,
          List.of(
              new Entry("uk", "Українська"),
              new Entry("en", "English"),
              new Entry("ru", "Русский")),
          ReferenceList.ATTRIBUTE_TYPES,
          List.of(
              new Entry("slogan", "Slogan"),
              new Entry("engine", "Engine"),
              new Entry("fuel_type", "Fuel type"),
              new Entry("drive_type", "Drive type"),
              new Entry("transmission", "Transmission"),
              new Entry("suspension", "Suspension"),
              new Entry("interior", "Interior")),
          ReferenceList.COLOR_TYPES,
          List.of(new Entry("body", "Body"), new Entry("interior", "Interior")));

  private Shipped() {}
}
