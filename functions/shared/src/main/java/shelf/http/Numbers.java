package shelf.http;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers in paths and queries: ASCII digits only, whatever the JDK would take for a digit. */
final class Numbers {

  private static final Pattern ID = Pattern.compile("[0-9]{1,16}");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,1000}");
  private static final long LARGEST_ID = (1L << 53) - 1;

  private Numbers() {}

  static long id(String text, Place place) {
    if (!ID.matcher(text).matches()) {
      return notANumber(text, place);
    }
    long id = Long.parseLong(text);
    if (id < 1) {
      place.fault("greater_than", "Input should be greater than 0", text);
    } else if (id > LARGEST_ID) {
      place.fault("less_than_equal", "Input should be less than or equal to " + LARGEST_ID, text);
    }
    return id;
  }

  static long integer(String text, Range range, Place place) {
    if (!INTEGER.matcher(text).matches()) {
      return notANumber(text, place);
    }
    var number = new BigInteger(text);
    if (number.compareTo(BigInteger.valueOf(range.least())) < 0) {
      var msg = "Input should be greater than or equal to " + range.least();
      place.fault("greater_than_equal", msg, text);
    } else if (number.compareTo(BigInteger.valueOf(range.most())) > 0) {
      var msg = "Input should be less than or equal to " + range.most() + range.hint();
      place.fault("less_than_equal", msg, text);
    }
    return number.longValue();
  }

  private static long notANumber(String text, Place place) {
    var msg = "Input should be a valid integer, unable to parse string as an integer";
    place.fault("int_parsing", msg, text);
    return 0;
  }
}
