package shelf.products.enums;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Request;
import shelf.pricelist.Coded;
import shelf.pricelist.Color;
import shelf.pricelist.InstallerQualification;
import shelf.pricelist.RentalPeriod;
import shelf.pricelist.ReservationMode;
import shelf.pricelist.Shape;
import shelf.pricelist.TransportRestriction;

/** The fixed lists of 004, for the selectors of a form. They change with the code only. */
public final class EnumLists {

  private static final long VERSION = 1;

  /** A value and how people read it. */
  record Entry(String code, String label) {}

  /** A colour, with how it looks. */
  record ColorEntry(String code, String label, String hex) {}

  public Answer colors(Request request) {
    return kept(colors());
  }

  public Answer all(Request request) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("colors", entries(Color.values()));
    all.put("shapes", entries(Shape.values()));
    all.put("transport_restrictions", entries(TransportRestriction.values()));
    all.put("installer_qualifications", entries(InstallerQualification.values()));
    all.put("reservation_modes", entries(ReservationMode.values()));
    all.put("rental_base_periods", entries(RentalPeriod.values()));
    return kept(all);
  }

  private static List<ColorEntry> colors() {
    return Stream.of(Color.values())
        .map(color -> new ColorEntry(color.code(), color.label(), color.hex()))
        .toList();
  }

  private static List<Entry> entries(Coded... values) {
    return Stream.of(values).map(value -> new Entry(value.code(), value.label())).toList();
  }

  private static Answer kept(Object lists) {
    return Answer.ok(lists)
        .with("Cache-Control", "public, max-age=60")
        .with("ETag", ETag.of(VERSION, lists));
  }
}
