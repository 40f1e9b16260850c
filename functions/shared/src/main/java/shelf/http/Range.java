package shelf.http;

/**
 * What a number or a length may be, both ends included.
 *
 * @param least lower end
 * @param most upper end
 * @param hint added to the message of a value above the upper end; empty for none
 */
public record Range(long least, long most, String hint) {

  public static Range of(long least, long most) {
    return new Range(least, most, "");
  }

  public Range orElse(String advice) {
    return new Range(least, most, "; " + advice);
  }
}
